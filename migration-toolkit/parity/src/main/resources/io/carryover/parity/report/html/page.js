(() => {
    const form = document.getElementById('filter');
    const SEARCHED = 'h3, .reference code, .counts th, .difference, .searched';
    const cases = [...document.querySelectorAll('.case')].map(element => ({
        element,
        text: [element.dataset.scenario, ...[...element.querySelectorAll(SEARCHED)].map(part => part.textContent)]
            .join(' ').toLowerCase(),
        verdict: element.dataset.verdict,
        results: [...element.querySelectorAll('[data-api]')].map(row => row.dataset),
    }));

    const hasVerdict = (one, show, api) => api
        ? one.results.some(result => result.api === api && (!show || result.verdict === show))
        : !show || one.verdict === show;

    const hasWords = (one, words) => words.every(word => one.text.includes(word));

    function filter() {
        const { find, show, api } = Object.fromEntries(new FormData(form));
        const words = find.toLowerCase().split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const one of cases) {
            one.element.hidden = !(hasVerdict(one, show, api) && hasWords(one, words));
            shown += one.element.hidden ? 0 : 1;
        }
        for (const section of document.querySelectorAll('section.scenario')) {
            section.hidden = !section.querySelector('.case:not([hidden])');
        }
        form.querySelector('output').value = `${shown} of ${cases.length} ${form.dataset.of}`;
    }

    function openTarget() {
        const target = document.getElementById(location.hash.slice(1));
        const folded = target && target.closest('details');
        if (folded) {
            folded.open = true;
            target.scrollIntoView();
        }
    }

    for (const [name, value] of new URLSearchParams(location.search)) {
        const field = form && form.elements.namedItem(name);
        if (field) {
            field.value = value;
        }
    }
    if (form) {
        form.hidden = false;
        form.addEventListener('input', filter);
        form.addEventListener('submit', event => event.preventDefault());
        filter();
    }
    openTarget();
    addEventListener('hashchange', openTarget);
    addEventListener('beforeprint', () => cases.forEach(one => { one.element.open = true; }));
})();
