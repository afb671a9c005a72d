const divider = document.getElementById('divider');
const tabs = [...document.querySelectorAll('[role=tab]')];
const phone = matchMedia('(max-width: 52rem)');

document.getElementById('open-chat').addEventListener('click', () => {
  show(tabs[0]);
  const frame = document.querySelector('#shop iframe');
  frame.focus();
  frame.contentWindow.Baton?.('open');
});

for (const tab of tabs) {
  tab.addEventListener('click', () => show(tab));
  tab.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = tabs.find((each) => each !== tab);
    show(other);
    other.focus();
  });
}
phone.addEventListener('change', nameParts);
nameParts();
show(tabs[0]);

/** On a phone one frame is shown at a time; both keep running, so nothing is lost by switching. */
function show(chosen) {
  for (const tab of tabs) {
    const selected = tab === chosen;
    tab.setAttribute('aria-selected', String(selected));
    tab.tabIndex = selected ? 0 : -1;
    document.getElementById(tab.getAttribute('aria-controls')).toggleAttribute('data-off', !selected);
  }
}

/** The sections are tab panels only where the tabs are shown. */
function nameParts() {
  for (const tab of tabs) {
    const part = document.getElementById(tab.getAttribute('aria-controls'));
    if (phone.matches) part.setAttribute('role', 'tabpanel');
    else part.removeAttribute('role');
    part.setAttribute('aria-labelledby', phone.matches ? tab.id : `${part.id}-name`);
  }
}

divider.addEventListener('pointerdown', (event) => {
  divider.setPointerCapture(event.pointerId);
  document.body.classList.add('dragging');
});
divider.addEventListener('pointermove', (event) => {
  if (divider.hasPointerCapture(event.pointerId)) widen((event.clientX / innerWidth) * 100);
});
divider.addEventListener('lostpointercapture', () => document.body.classList.remove('dragging'));
divider.addEventListener('keydown', (event) => {
  const now = Number(divider.ariaValueNow);
  const wanted = { ArrowLeft: now - 2, ArrowRight: now + 2, Home: 25, End: 75 }[event.key];
  if (wanted === undefined) return;
  event.preventDefault();
  widen(wanted);
});

/** Gives the shop so many percent of the window, within the divider's limits. */
function widen(percent) {
  const width = Math.round(Math.min(75, Math.max(25, percent)));
  divider.ariaValueNow = String(width);
  document.documentElement.style.setProperty('--shop', `${width}%`);
}
