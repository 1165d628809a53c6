/**
 * The shaders of the sheet. `m` and `tr` are the 2×3 matrix from sheet to device pixels and the size of the canvas;
 * `pal` holds a column per slot: a colour whose alpha says how wide (lines) or whether hatched (fills), and the colour
 * of a ribbon's body. Recolouring is a few bytes in it, and one look-up a vertex is all it costs.
 */

const PLACE = `precision highp float;
uniform vec4 m;uniform vec4 tr;
vec2 turn(vec2 p){return vec2(m.x*p.x+m.z*p.y,m.y*p.x+m.w*p.y);}
vec4 clip(vec2 p){return vec4(p.x/tr.z*2.-1.,1.-p.y/tr.w*2.,0.,1.);}`;
const SLOT = `uniform sampler2D pal;
vec4 slot(float i,float row){return texture2D(pal,vec2((i+.5)/SLOTS.,(row+.5)/2.));}`;
const FINE = `#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif
`;

const FILL_VERTEX = `${PLACE}${SLOT}
attribute vec3 a;uniform float px;varying vec4 color;varying vec2 q;
void main(){vec2 p=turn(a.xy);q=p/px;gl_Position=clip(p+tr.xy);color=slot(a.z,0.);}`;
const FILL_FRAGMENT = `${FINE}varying vec4 color;varying vec2 q;uniform vec3 hatch;
void main(){vec3 c=color.rgb;if(color.a>.5){float d=abs(mod(q.x+q.y,8.)-4.);c=mix(c,hatch,.62*clamp(1.25-d,0.,1.));}
gl_FragColor=vec4(c,1.);}`;

const LINE_VERTEX = `${PLACE}${SLOT}
attribute vec4 a;attribute vec2 b;uniform float px;varying vec3 color;varying vec2 s;
void main(){vec4 style=slot(b.y,0.);float hw=style.a*255./16.*px*.5;s=vec2(b.x*(hw+1.),hw);
gl_Position=clip(turn(a.xy)+tr.xy+a.zw*s.x);color=style.rgb;}`;
const LINE_FRAGMENT = `${FINE}varying vec3 color;varying vec2 s;
void main(){float al=clamp(s.y+.5-abs(s.x),0.,1.)*min(1.,s.y*2.);gl_FragColor=vec4(color*al,al);}`;

/** Ribbons: `v` runs across and `u` along in CSS pixels, so patterns keep their size at every zoom. */
const RIBBON_VERTEX = `${PLACE}${SLOT}
attribute vec4 a;attribute vec4 b;attribute vec3 c;uniform float px,unit,grow;
varying vec4 ink;varying vec4 body;varying vec4 s;varying vec2 kind;varying float faint;
void main(){float hw=b.w*grow*.5,reach=hw+max(hw*.8,3.)+1.;s=vec4(b.y*unit,b.x*reach,b.z*unit,hw);
gl_Position=clip(turn(a.xy)+tr.xy+a.zw*(b.x*reach*px));ink=slot(c.x,0.);body=slot(c.x,1.);faint=step(3.5,c.z);kind=vec2(c.y,c.z-4.*faint);}`;
const RIBBON_FRAGMENT = `${FINE}varying vec4 ink;varying vec4 body;varying vec4 s;varying vec2 kind;varying float faint;uniform float px,time;
float band(float d,float w){return clamp((w-abs(d))*px+.5,0.,1.);}
float pattern(float u,float v,float hw){
if(kind.x<.5){float row=floor(v/6.+.5);vec2 g=vec2(mod(u+row*4.,8.)-4.,v-row*6.);return clamp((1.75-length(g))*px+.5,0.,1.);}
if(kind.x<1.5)return band(mod(u+v,7.)-3.5,1.05);
if(kind.x<2.5)return max(band(mod(u+v,9.)-4.5,.75),band(mod(u-v,9.)-4.5,.75));
float row=floor(v/4.+.5);return band(v-row*4.,.75)*band(mod(u+row*11.,30.)-15.,12.);}
void main(){float u=s.x,v=s.y,len=s.z,hw=s.w,d=len-u,head=max(hw*2.2,8.),wide=hw+max(hw*.8,3.);
float edge=d<head?wide*d/head:hw,al=clamp((edge-abs(v))*px+.5,0.,1.)*clamp(u*px+.5,0.,1.);
float inner=clamp((edge-1.2-abs(v))*px+.5,0.,1.);
float tip=d<head?1.:0.;
float ink1=max(tip,pattern(u-time,v,hw));
float full=.94;
if(kind.y>.5&&kind.y<1.5){float lane=fract(floor(v/2.2+40.)*.618034);float gap=abs(u-len*.5)-(15.+lane*15.);al*=clamp(gap*px+.5,0.,1.);full=.8;}
vec3 col=mix(ink.rgb,mix(body.rgb,ink.rgb,ink1),inner);
if(kind.y>1.5){full=mix(1.,max(ink1,tip),inner);full*=.9;}
al*=full*(1.-.68*faint);gl_FragColor=vec4(col*al,al);}`;

const GLYPH_VERTEX = `${PLACE}
attribute vec4 a;attribute vec2 b;uniform float px;varying vec2 uv;
void main(){vec2 p=floor((turn(a.xy)+tr.xy)+a.zw*px+.5);uv=b;gl_Position=clip(p);}`;
const GLYPH_FRAGMENT = `${FINE}varying vec2 uv;uniform sampler2D atlas;void main(){gl_FragColor=texture2D(atlas,uv);}`;

export const SLOTS = 1024;
const sized = (source: string): string => source.replaceAll('SLOTS', String(SLOTS));

export interface ShaderSource {
  readonly vertex: string;
  readonly fragment: string;
  readonly attributes: readonly { readonly name: string; readonly size: number }[];
}

export const SHADERS = {
  fill: { vertex: sized(FILL_VERTEX), fragment: FILL_FRAGMENT, attributes: [{ name: 'a', size: 3 }] },
  line: {
    vertex: sized(LINE_VERTEX),
    fragment: LINE_FRAGMENT,
    attributes: [
      { name: 'a', size: 4 },
      { name: 'b', size: 2 },
    ],
  },
  ribbon: {
    vertex: sized(RIBBON_VERTEX),
    fragment: RIBBON_FRAGMENT,
    attributes: [
      { name: 'a', size: 4 },
      { name: 'b', size: 4 },
      { name: 'c', size: 3 },
    ],
  },
  glyph: {
    vertex: GLYPH_VERTEX,
    fragment: GLYPH_FRAGMENT,
    attributes: [
      { name: 'a', size: 4 },
      { name: 'b', size: 2 },
    ],
  },
} as const satisfies Record<string, ShaderSource>;
