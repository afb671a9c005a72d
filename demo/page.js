/** Links marked `data-chat` open the chat; without the widget they lead to the ways to reach the shop. */
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('[data-chat]');
  if (!link || !window.Baton) return;
  event.preventDefault();
  window.Baton('open');
});
