import { alpha, bright } from '../colour.ts';
import { blur, inside, roughen } from '../effects.ts';
import type { Scene } from '../scene.ts';
import {
  across,
  circle,
  curve,
  ellipse,
  fall,
  glow,
  HEIGHT,
  path,
  polygon,
  rect,
  stroke,
  WIDTH,
} from '../sheet.ts';

function skinFill(skin: string): string {
  return fall(bright(skin, 1.06), bright(skin, 0.66));
}

export const smartphoneMap: Scene = (random) => {
  const bokeh = blur(
    Array.from({ length: 46 }, () =>
      circle(
        [random.between(0, WIDTH), random.between(0, 900)],
        random.between(22, 74),
        alpha(
          random.pick(['#ffd08a', '#f09a5c', '#8fb4e0', '#ffe6b4', '#c9707c']),
          random.between(0.18, 0.55),
        ),
      ),
    ).join(''),
    7,
  );
  const [x, y, w, h] = [600, 150, 560, 1080] as const;
  const screen = `M${x + 60} ${y + 22}H${x + w - 60}Q${x + w - 24} ${y + 22} ${x + w - 24} ${y + 60}V${y + h - 60}Q${x + w - 24} ${y + h - 22} ${x + w - 60} ${y + h - 22}H${x + 60}Q${x + 24} ${y + h - 22} ${x + 24} ${y + h - 60}V${y + 60}Q${x + 24} ${y + 22} ${x + 60} ${y + 22}Z`;
  const streets =
    [
      [
        [560, 330],
        [1200, 470],
      ],
      [
        [560, 560],
        [1200, 690],
      ],
      [
        [560, 800],
        [1200, 910],
      ],
      [
        [560, 1020],
        [1200, 1120],
      ],
      [
        [690, 150],
        [640, 1260],
      ],
      [
        [860, 150],
        [810, 1260],
      ],
      [
        [1030, 150],
        [980, 1260],
      ],
    ]
      .map(([a, b]) =>
        stroke(
          [
            [a?.[0] ?? 0, a?.[1] ?? 0],
            [b?.[0] ?? 0, b?.[1] ?? 0],
          ],
          '#ffffff',
          22,
        ),
      )
      .join('') +
    stroke(
      [
        [560, 240],
        [760, 420],
        [900, 640],
        [1200, 820],
      ],
      '#f3d493',
      38,
    ) +
    stroke(
      [
        [560, 240],
        [760, 420],
        [900, 640],
        [1200, 820],
      ],
      '#fbe6b8',
      28,
    );
  const park = roughen(
    polygon(
      [
        [880, 800],
        [1010, 820],
        [990, 1010],
        [850, 990],
      ],
      '#b9d6a0',
    ) +
      polygon(
        [
          [650, 180],
          [840, 190],
          [820, 330],
          [640, 320],
        ],
        '#b9d6a0',
      ),
    10,
    0.02,
  );
  const river = curve('M560 1010C700 930 760 1090 900 1060S1080 1000 1220 1060', '#a9cfe6', 86);
  const houses = Array.from({ length: 90 }, () =>
    rect(
      [
        random.between(600, 1140),
        random.between(180, 1200),
        random.between(16, 44),
        random.between(14, 36),
      ],
      '#e0d9cc',
      `transform="rotate(10 ${x} ${y})"`,
    ),
  ).join('');
  const route =
    '<path d="M700 1110L730 960L800 970L840 790L905 655L990 700L1020 470" fill="none" stroke="#2f74c0" stroke-width="20" stroke-linecap="round" stroke-linejoin="round"/>';
  const pin =
    ellipse([1022, 474], 30, 10, alpha('#22303c', 0.4)) +
    path(
      'M1020 470C960 390 962 310 1020 306C1078 310 1080 390 1020 470Z',
      fall('#e0584a', '#b53a34'),
    ) +
    circle([1020, 362], 23, '#ffffff');
  const me =
    circle([700, 1110], 54, alpha('#2f74c0', 0.25)) +
    circle([700, 1110], 26, '#ffffff') +
    circle([700, 1110], 19, '#2f74c0');
  const skin = '#c99474';
  const hand =
    path(`M1150 1350V1020Q1260 940 1370 1050Q1490 1190 1520 1350Z`, skinFill(skin)) +
    path(
      `M1190 1350Q1130 1180 1150 960Q1170 760 1124 690Q1090 640 1060 700Q1040 760 1080 900L1060 1350Z`,
      across(bright(skin, 1.1), skin, bright(skin, 0.7)),
    ) +
    path('M1118 704Q1090 672 1072 712Q1070 752 1092 764Q1118 752 1118 704Z', alpha('#f6d9c4', 0.7));
  const fingers = [470, 640, 800, 950]
    .map((fy, i) =>
      path(
        `M${x + 40} ${fy}Q${x - 60} ${fy - 14} ${x - 70} ${fy + 44}Q${x - 62} ${fy + 104} ${x + 40} ${fy + 96}Z`,
        fall(bright(skin, 1.04 - i * 0.05), bright(skin, 0.66)),
      ),
    )
    .join('');
  const palm = path(
    `M${x + 120} 1350Q${x + 40} 1290 ${x + 40} 1180L${x + w} 1180L1300 1350Z`,
    bright(skin, 0.6),
  );
  return `${rect([0, 0, WIDTH, HEIGHT], fall('#2b3a5c', '#6d5a78', '#c98a6c', '#4a3f50')) + bokeh + palm}<g transform="rotate(4 900 700)">${fingers}${rect([x + 12, y + 16, w, h], alpha('#0c1018', 0.5), 'rx="74"')}${rect([x, y, w, h], across('#3a3f48', '#15181e'), 'rx="74"')}${path(screen, '#ece7dc')}${inside(
    screen,
    houses +
      park +
      river +
      streets +
      route +
      me +
      pin +
      polygon(
        [
          [x, y],
          [x + 330, y],
          [x + 60, y + h],
          [x, y + h],
        ],
        alpha('#ffffff', 0.1),
      ),
  )}${rect([x + w / 2 - 60, y + 40, 120, 24], '#15181e', 'rx="12"')}${glow([900, 620], 700, '#fff6e0', 0.22)}</g>${hand}`;
};
