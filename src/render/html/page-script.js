// What checklist.html does by itself, built into it as it stands here: boxes stay ticked in this browser, two lists filter by
// person and day, and the next task is marked. The page can be read, ticked and printed without it.
(() => {
  const main = document.querySelector('main');
  const rows = [...document.querySelectorAll('tr[data-task]')];
  const box = (row) => row.querySelector('input');
  const control = (name) => document.getElementById(name);

  // Boxes. A browser may refuse to keep anything; then they stay ticked until the page is closed.
  const key = `reception ${main.dataset.brief}`;
  const kept = () => {
    try {
      return Object(JSON.parse(localStorage.getItem(key)));
    } catch {
      return {};
    }
  };
  const keep = (task, checked) => {
    try {
      localStorage.setItem(key, JSON.stringify({ ...kept(), [task]: checked }));
    } catch {}
  };
  const readBoxes = () => {
    const ticked = kept();
    for (const row of rows) {
      const checked = ticked[row.dataset.task];
      if (typeof checked === 'boolean') box(row).checked = checked;
    }
  };

  // Filters; the sheet of one person has none by person. They stand in the address, so that a page can be sent with them, and are there after it is loaded anew.
  const filters = ['who', 'day'].filter(control);
  const readAddress = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const name of filters) {
      const list = control(name);
      list.value = wanted.get(name) ?? '';
      if (list.selectedIndex < 0) list.value = '';
    }
  };
  const writeAddress = () => {
    const chosen = filters.map((name) => [name, control(name).value]);
    location.replace(`#${new URLSearchParams(chosen.filter(([, value]) => value !== ''))}`);
  };
  const isShown = (row) => {
    const [who, day] = ['who', 'day'].map((name) => control(name)?.value ?? '');
    const owners = [...row.querySelectorAll('.who')].map((owner) => owner.textContent);
    return (
      (who === '' || owners.includes(who)) &&
      (day === '' || row.closest('table').dataset.day === day)
    );
  };

  const show = () => {
    for (const row of rows) row.hidden = !isShown(row);
    for (const part of document.querySelectorAll('.tasks, .tasks tbody')) {
      part.hidden = part.querySelector('tr[data-task]:not([hidden])') === null;
    }
    tell();
  };
  /** Brings what is filtered onto the screen, below the head of the paper. */
  const reach = () => {
    if (filters.every((name) => control(name).value === '')) return;
    document.querySelector('.tasks:not([hidden])')?.scrollIntoView();
  };
  /** The counts, and which task is next by the clock of this browser. */
  const tell = () => {
    const shown = rows.filter((row) => !row.hidden);
    control('shown').textContent = shown.length;
    control('ticked').textContent = shown.filter((row) => box(row).checked).length;
    const now = Date.now();
    const isOpen = (row) => !box(row).checked && Date.parse(row.dataset.until) >= now;
    for (const row of document.querySelectorAll('.next')) row.classList.remove('next');
    const next = shown.find(isOpen) ?? null;
    next?.classList.add('next');
    control('next').disabled = next === null;
  };
  const showDetails = () => {
    const all = control('details').checked;
    document.body.classList.toggle('details', all);
    for (const part of document.querySelectorAll('details.more')) part.open = all;
  };

  main.addEventListener('change', ({ target }) => {
    const row = target.closest('tr[data-task]');
    if (row !== null) keep(row.dataset.task, target.checked);
    if (filters.includes(target.id)) writeAddress();
    if (target.id === 'details') showDetails();
    show();
    if (filters.includes(target.id)) reach();
  });
  control('next').addEventListener('click', () => {
    document.querySelector('.next')?.scrollIntoView({ block: 'center' });
  });
  addEventListener('hashchange', () => {
    readAddress();
    show();
  });
  addEventListener('storage', () => {
    readBoxes();
    tell();
  });
  setInterval(tell, 60_000);

  control('controls').hidden = false;
  readBoxes();
  readAddress();
  show();
  reach();
})();
