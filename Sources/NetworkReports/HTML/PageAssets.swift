/// What makes a page look and answer as it does.
enum PageAssets {
  static let style = """
    :root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;\
    --back:#fff;--tint:#f6f8fa;--mark:#0969da}
    @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;\
    --line:#3d444d;--back:#0d1117;--tint:#151b23;--mark:#4493f8}}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1rem;max-width:76rem;color:var(--ink);\
    background:var(--back);font:16px/1.6 "Noto Sans CJK SC","Noto Sans SC",\
    "PingFang SC","Microsoft YaHei",system-ui,sans-serif}
    h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0;overflow-wrap:anywhere}
    h2{overflow-wrap:anywhere;font-size:1.25rem;margin:2.2rem 0 .6rem;border-bottom:1px solid \
    var(--line);padding-bottom:.3rem}
    a{color:var(--mark)}
    .origin,.notes,figcaption a{color:var(--soft);font-size:.85rem}
    .origin{margin:.15rem 0;overflow-wrap:anywhere}
    nav ol{columns:2;padding-left:1.5rem;margin:.3rem 0}
    nav h2{border:0;margin:1rem 0 0}
    figure{margin:1.2rem 0}
    figcaption{font-weight:600;margin:.3rem 0}
    .absent{border-left:.25rem solid var(--line);padding-left:.8rem;\
    color:var(--soft)}
    .tools{display:flex;gap:.8rem;align-items:center;margin:.3rem 0}
    input[type=search]{font:inherit;padding:.25rem .5rem;max-width:100%;\
    border:1px solid var(--line);border-radius:.3rem;background:var(--back);\
    color:var(--ink)}
    .scroll,.picture{overflow:auto;max-height:40rem;border:1px solid \
    var(--line);border-radius:.3rem}
    .picture{background:#fff;max-height:none}
    .picture svg{display:block;width:100%;height:auto;max-width:58rem;\
    margin:0 auto}
    .tools+.picture svg{max-width:none}
    table{border-collapse:collapse;width:100%;font-size:.9rem}
    th,td{padding:.25rem .6rem;text-align:left;vertical-align:top;\
    border-bottom:1px solid var(--line)}
    th{position:sticky;top:0;background:var(--tint)}
    th span{cursor:pointer;font-weight:600;white-space:nowrap}
    th span:focus-visible{outline:2px solid var(--mark)}
    th[aria-sort=ascending] span::after{content:" ▲"}
    th[aria-sort=descending] span::after{content:" ▼"}
    td:first-child{min-width:7rem}
    td:last-child:not(.n,.none){min-width:11rem}
    th.n{text-align:right}
    td.n{text-align:right;min-width:0;font-variant-numeric:tabular-nums;\
    white-space:nowrap}
    td.none{color:var(--soft)}
    tr[hidden]{display:none}
    .notes{padding-left:1.2rem;overflow-wrap:anywhere}
    g.node{cursor:default}
    g.node:hover>*{stroke-width:3}
    svg.searching g{opacity:.15}
    svg.searching g.graph,svg.searching g.legend,svg.searching g.hit{opacity:1}
    .picture path[stroke-dasharray="1,5"]{stroke-width:2;stroke:#555}
    @media screen and (max-width:48rem){.picture svg{min-width:42rem}\
    .tools+.picture svg{min-width:80rem}}
    @media(max-width:40rem){nav ol{columns:1}body{padding:.6rem}\
    h1{font-size:1.35rem}th,td{padding:.2rem .4rem}\
    td:not(.n,.none){min-width:5rem}td:last-child:not(.n,.none){min-width:16rem}}
    @page{size:A4 landscape;margin:12mm}
    @media print{nav,.tools{display:none}.scroll,.picture{overflow:visible;\
    max-height:none;border:0}section,figure.table{break-inside:auto}\
    figure,tr{break-inside:avoid}h2,figure.table figcaption,\
    .picture{break-after:avoid}\
    body{max-width:none;padding:0;font-size:10pt}th{position:static}\
    .picture svg,.tools+.picture svg{max-width:100%;max-height:150mm}\
    table{font-size:8pt}.wide table{font-size:6.5pt}\
    .widest table{font-size:5pt}th,td{padding:.15em .4em;\
    overflow-wrap:anywhere}td:first-child{overflow-wrap:break-word}.widest th,.widest td{padding:.1em .2em}\
    th span{white-space:normal;overflow-wrap:anywhere}\
    td:first-child,td:last-child:not(.n,.none){min-width:0}}
    """

  static let script = """
    "use strict";
    for (const figure of document.querySelectorAll("figure.table")) {
      const body = figure.querySelector("tbody");
      const heads = [...figure.querySelectorAll("th")];
      heads.forEach((head, column) => {
        const button = head.querySelector("span");
        button.addEventListener("keydown", (event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          button.click();
        });
        button.addEventListener("click", () => {
          const down = head.getAttribute("aria-sort") === "ascending";
          heads.forEach((other) => other.removeAttribute("aria-sort"));
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          const value = (row) => {
            const cell = row.cells[column];
            if (cell.classList.contains("none")) return null;
            return cell.dataset.v === undefined
              ? cell.textContent : Number(cell.dataset.v);
          };
          const rows = [...body.rows].map((row) => [value(row), row]);
          rows.sort(([a, one], [b, other]) => {
            const last = one.hasAttribute("data-last");
            if (last !== other.hasAttribute("data-last")) return last ? 1 : -1;
            if (last) return 0;
            if (a === null || b === null) return (a === null) - (b === null);
            if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
            const order = a < b ? -1 : a > b ? 1 : 0;
            return down ? -order : order;
          });
          body.append(...rows.map((pair) => pair[1]));
        });
      });
      const filter = figure.querySelector(".filter");
      filter?.addEventListener("input", () => {
        const wanted = filter.value.trim().toLowerCase();
        let shown = 0;
        for (const row of body.rows) {
          row.hidden = !row.textContent.toLowerCase().includes(wanted);
          shown += row.hidden ? 0 : 1;
        }
        figure.querySelector("output").textContent =
          wanted ? `${shown} / ${body.rows.length}` : "";
      });
    }
    for (const find of document.querySelectorAll(".find")) {
      const figure = find.closest("figure");
      const picture = figure.querySelector(".picture");
      picture.scrollLeft = (picture.scrollWidth - picture.clientWidth) / 2;
      const svg = figure.querySelector("svg");
      const nodes = [...svg.querySelectorAll("g.node")];
      find.addEventListener("input", () => {
        const wanted = find.value.trim().toLowerCase();
        let hits = 0;
        for (const node of nodes) {
          const hit =
            wanted !== "" && node.textContent.toLowerCase().includes(wanted);
          node.classList.toggle("hit", hit);
          hits += hit ? 1 : 0;
        }
        svg.classList.toggle("searching", wanted !== "");
        figure.querySelector("output").textContent =
          wanted ? `${hits} / ${nodes.length}` : "";
      });
    }
    """
}
