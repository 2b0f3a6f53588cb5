// @ts-check
/*
 * What a reader's hand does on a page: go from the search box to all results, have an abbreviation explained, copy, download
 * and share. A page is whole without it: what needs this script is hidden until it runs. Works on http:// and file://.
 */
(function () {
  "use strict";

  /** @type {HTMLElement | null} */
  let tip = null;
  /** @type {HTMLElement | null} */
  let explained = null;

  /** The words beside the pressed button, for a moment; screen readers say them.
   * @param {Element} near
   * @param {string} words
   */
  function say(near, words) {
    const status = (near.closest("[data-says]") || document).querySelector("[role=status]");
    if (!status) return;
    status.textContent = words;
    setTimeout(() => (status.textContent = ""), 4000);
  }

  /** Copy a text; where the clipboard is closed to us, select it in a field and let the browser copy.
   * @param {string} text
   * @returns {Promise<boolean>}
   */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      field.readOnly = true;
      field.className = "offscreen";
      document.body.append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      return done;
    }
  }

  /** The citation that a button is about.
   * @param {HTMLElement} button
   */
  function textOf(button) {
    const source = button.closest("details")?.querySelector(".cite__text");
    return (source?.textContent || "").trim();
  }

  /** @param {HTMLElement} button */
  async function copyText(button) {
    const done = await copy(textOf(button));
    say(button, done ? "Đã sao chép." : "Không sao chép được: hãy chọn chữ rồi sao chép bằng tay.");
  }

  /** @param {HTMLElement} button */
  function download(button) {
    const blob = new Blob([textOf(button) + "\n"], { type: "text/plain;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = button.dataset.name || "trich-dan.txt";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    say(button, "Đã tải xuống.");
  }

  /** @param {HTMLElement} button */
  async function share(button) {
    const url = new URL(button.dataset.href || "", location.href).href;
    const title = document.querySelector("h1")?.textContent || document.title;
    if (navigator.share && location.protocol !== "file:") {
      try {
        await navigator.share({ title, url });
        return;
      } catch (error) {
        if (error instanceof DOMException && error.name === "AbortError") return;
      }
    }
    say(button, (await copy(url)) ? "Đã sao chép địa chỉ cố định." : url);
  }

  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const actions = { copy: copyText, download, share };

  function hideTip() {
    if (tip) tip.hidden = true;
    if (explained) explained.removeAttribute("aria-describedby");
    explained = null;
  }

  /** Show what an abbreviation stands for, under it and inside the window.
   * @param {HTMLElement} abbr
   */
  function showTip(abbr) {
    if (explained === abbr) return;
    hideTip();
    if (!tip) {
      tip = document.createElement("div");
      tip.id = "giai-thich";
      tip.className = "explanation";
      tip.setAttribute("role", "tooltip");
      document.body.append(tip);
    }
    tip.textContent = abbr.dataset.full || "";
    tip.hidden = false;
    const at = abbr.getBoundingClientRect();
    const left = Math.min(at.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
    const below = at.bottom + tip.offsetHeight + 8 < window.innerHeight;
    tip.style.left = Math.max(8, left) + window.scrollX + "px";
    tip.style.top = (below ? at.bottom : at.top - tip.offsetHeight) + window.scrollY + "px";
    abbr.setAttribute("aria-describedby", tip.id);
    explained = abbr;
  }

  /** @param {EventTarget | null} target */
  function abbrOf(target) {
    const abbr = target instanceof Element ? target.closest("abbr[data-full]") : null;
    return abbr instanceof HTMLElement ? abbr : null;
  }

  /** @param {Event} event */
  function over(event) {
    const abbr = abbrOf(event.target);
    if (abbr) showTip(abbr);
    else if (event.target !== tip && document.activeElement !== explained) hideTip();
  }

  // The browser's own tooltip comes late, and neither to the keyboard nor to a finger: ours takes its place.
  for (const abbr of document.querySelectorAll("abbr[title]")) {
    abbr.setAttribute("data-full", abbr.getAttribute("title") || "");
    abbr.removeAttribute("title");
  }
  document.addEventListener("pointerover", over);
  document.addEventListener("focusin", over);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hideTip();
  });
  // Enter in the header's search box goes to all results, as its form says; the theme would take the best one.
  document.addEventListener(
    "keydown",
    (event) => {
      const box = event.target instanceof Element && event.target.matches("[data-md-component=search-query]");
      if (box && event.key === "Enter") event.stopPropagation();
    },
    true
  );
  document.addEventListener("click", (event) => {
    over(event);
    const button = event.target instanceof Element ? event.target.closest("button[data-do]") : null;
    const action = button instanceof HTMLElement ? actions[button.dataset.do || ""] : undefined;
    if (button instanceof HTMLElement && action) action(button);
  });
  for (const button of document.querySelectorAll("button[data-do][hidden]")) button.removeAttribute("hidden");
})();
