// The list of meetings on this computer: in this browser alone, and only what somebody asked to keep. Nothing of it is sent anywhere.
(() => {
  "use strict";

  const KEY = "two-doors-meetings";
  const LINK = /^\/team\/[a-z2-7]{32}$/;

  /** What is kept and not over. What cannot be read is as good as none. */
  const kept = () => {
    try {
      const all = JSON.parse(localStorage.getItem(KEY) ?? "[]");
      const today = new Date(Date.now() - 864e5).toISOString().slice(0, 10);
      return all.filter((it) => LINK.test(it.link) && String(it.until) >= today);
    } catch {
      return [];
    }
  };

  /** Whether it is kept now: some browsers refuse, such as one that keeps nothing. */
  const keep = (all) => {
    try {
      if (all.length > 0) {
        localStorage.setItem(KEY, JSON.stringify(all));
      } else {
        localStorage.removeItem(KEY);
      }
      return true;
    } catch {
      return false;
    }
  };

  const forget = (link) => keep(kept().filter((it) => it.link !== link));

  // On the page of a team: the one button, which keeps it and forgets it again.
  for (const box of document.querySelectorAll("[data-keep]")) {
    const { keep: link, name, until } = box.dataset;
    const [on, off] = [box.querySelector("[data-keep-on]"), box.querySelector("[data-keep-off]")];
    const isKept = () => kept().some((it) => it.link === link);
    const save = () => keep([...kept().filter((it) => it.link !== link), { link, name, until }]);
    const show = () => {
      on.hidden = isKept();
      off.hidden = !isKept();
    };
    if (isKept()) {
      save();
    }
    show();
    box.hidden = false;
    on.querySelector("button").addEventListener("click", () => {
      if (save()) {
        show();
        off.querySelector("button").focus();
      } else {
        box.querySelector("[data-keep-failed]").hidden = false;
      }
    });
    off.querySelector("button").addEventListener("click", () => {
      forget(link);
      show();
      on.querySelector("button").focus();
    });
  }

  // A meeting that is deleted is kept no longer.
  for (const form of document.querySelectorAll("form[data-keep-until-sent]")) {
    form.addEventListener("submit", () => forget(form.dataset.keepUntilSent));
  }

  // The way to the list shows where there is one.
  for (const way of document.querySelectorAll("[data-meetings-way]")) {
    way.hidden = kept().length === 0;
  }

  // The list itself.
  const list = document.querySelector("[data-meetings]");
  if (list) {
    const row = list.querySelector("template");
    const show = () => {
      list.querySelector("ul")?.remove();
      const all = kept();
      for (const [part, shown] of [["[data-meetings-none]", all.length === 0], ["[data-meetings-some]", all.length > 0]]) {
        for (const it of document.querySelectorAll(part)) {
          it.hidden = !shown;
        }
      }
      if (all.length > 0) {
        const rows = document.createElement("ul");
        rows.className = "owned-list";
        for (const it of all) {
          const copy = row.content.cloneNode(true);
          const way = copy.querySelector("a");
          way.href = it.link;
          way.querySelector("bdi").textContent = it.name;
          const button = copy.querySelector("button");
          button.querySelector("span").textContent = `: ${it.name}`;
          button.addEventListener("click", () => {
            forget(it.link);
            show();
            (list.querySelector("a") ?? document.querySelector("h1")).focus();
          });
          rows.append(copy);
        }
        list.append(rows);
      }
    };
    document.querySelector("[data-meetings-forget]").addEventListener("click", () => {
      keep([]);
      show();
      document.querySelector("h1").focus();
    });
    for (const it of document.querySelectorAll("[data-meetings-script]")) {
      it.hidden = it.dataset.meetingsScript === "without";
    }
    show();
  }
})();
