/** The launcher wears the shop's colour before anybody has opened the chat. */
window.batonSettings = { accent: '#5138c8', ...window.batonSettings };

/** Links marked `data-chat` open the chat; without the widget they lead to the ways to reach the shop. */
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('[data-chat]');
  if (!link || !window.Baton) return;
  event.preventDefault();
  window.Baton('open');
});
