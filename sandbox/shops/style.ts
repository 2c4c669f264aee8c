/** The look of every shop; the hue is the brand's. */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:16px/1.55 system-ui,sans-serif;color:hsl(var(--hue,210) 30% 14%);background:hsl(var(--hue,210) 40% 98%)}
header,footer,main{max-width:1040px;margin:auto;padding:20px 24px}
header{display:flex;justify-content:space-between;align-items:baseline}
header a{font-size:20px;font-weight:700;color:inherit;text-decoration:none}
header span,footer,.small{color:hsl(var(--hue,210) 12% 42%);font-size:14px}
.hero{padding:48px 0 32px}
h1{font-size:clamp(28px,5vw,44px);line-height:1.12;margin:0 0 12px;text-wrap:balance}
.eyebrow{margin:0 0 8px;font-size:13px;font-weight:600;letter-spacing:.06em;text-transform:uppercase;color:hsl(var(--hue,210) 60% 34%)}
.grid{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:24px;padding:0;margin:0}
.card{display:flex;flex-direction:column;gap:6px;height:100%;padding:12px;border-radius:14px;background:#fff;color:inherit;text-decoration:none;border:1px solid hsl(var(--hue,210) 30% 90%)}
.card:hover{border-color:hsl(var(--hue,210) 50% 60%)}
.card span{color:hsl(var(--hue,210) 12% 38%)}
.picture{width:100%;border-radius:10px;display:block}
.product{display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:40px;align-items:center;padding:32px 0}
.price{font-size:24px;font-weight:650;margin:20px 0}
button{font:inherit;font-weight:650;padding:14px 28px;border:0;border-radius:12px;color:#fff;background:hsl(var(--hue,210) 62% 34%);cursor:pointer}
button:hover{background:hsl(var(--hue,210) 62% 28%)}
button:focus-visible,a:focus-visible{outline:3px solid hsl(var(--hue,210) 80% 55%);outline-offset:3px}
`;
