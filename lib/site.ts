/** The publication: the one file another newsroom edits to make the portal its own. */

export interface Category {
  /** First part of the addresses of its stories; never changed once stories are published. */
  slug: string;
  name: string;
  description: string;
}

export interface Place {
  /** Part of its address, `/weather/gomel`; remembered on readers' devices, so never changed. */
  slug: string;
  name: string;
  /** Degrees north and east. */
  latitude: number;
  longitude: number;
  regionalCentre?: boolean;
}

export interface ServicePage {
  slug: string;
  title: string;
  /** Facts only the newsroom knows, printed as a table; one with an empty value prints nothing. */
  facts?: readonly { label: string; value: string }[];
  /** Sections in order; one with no text prints nothing. */
  sections?: readonly { heading?: string; paragraphs: readonly string[] }[];
}

/** A rule of the publication that search engines ask for, and the page that tells it. */
export interface Policy {
  /** Property of schema.org's `NewsMediaOrganization`. */
  property:
    | 'actionableFeedbackPolicy'
    | 'correctionsPolicy'
    | 'diversityPolicy'
    | 'ethicsPolicy'
    | 'masthead'
    | 'missionCoveragePrioritiesPolicy'
    | 'ownershipFundingInfo'
    | 'publishingPrinciples'
    | 'unnamedSourcesPolicy'
    | 'verificationFactCheckingPolicy';
  /** Slug of a service page; empty while there is none, and nothing is said. */
  page: string;
  /** Label of the page's fact without whose value it tells nothing of the kind. */
  fact?: string;
}

export interface StateBodyGroup {
  heading: string;
  /** Official name and official site; a body without a site is printed as a plain name. */
  bodies: readonly { name: string; address: string }[];
}

export const site = {
  name: 'Вестка',
  description: 'Новости Беларуси и мира: события, люди, решения',
  language: 'ru',
  /** A day on which the publication owned its domain name: part of what feeds call stories by
   * (RFC 4151), so never changed. */
  ownedDomainOn: '2026-11-01',
  /** What Dzen is to do with a story it takes from `/dzen.xml`, in its own words. `native-draft`: it
   * waits as a draft for whoever keeps the channel; without it, it is published at once. */
  dzenCategories: ['native-draft', 'format-article', 'index', 'comment-all'],
  /** Slug of the publication's own stories in the database. */
  ownSource: 'vestka',
  /** Author mark of own datelines: «Корр. ВЕСТКА». */
  agencyMark: 'ВЕСТКА',
  endMark: '-0-',
  flag: { src: '/flag.svg', alt: 'Флаг' },
  stateBodies: { label: 'ГОСОРГАНЫ', title: 'Государственные органы', path: '/state-bodies' },
  allNews: { label: 'Все новости', path: '/news' },
  topNews: { title: 'Топ-новости', count: 5 },
  /** The bar under the masthead for one urgent story of a trusted source (`lib/sources.ts`), which
   * stands in it this many minutes. */
  urgentBar: { minutes: 60 },
  latestNews: { title: 'Свежие новости Беларуси', count: 12, excludedCategories: ['world'] },
  mostRead: {
    title: 'Самое читаемое',
    path: '/most-read',
    description: 'Материалы, которые читатели открывают чаще всего: за час, сутки и неделю',
    note: 'Считаем только, сколько раз материал прочитали. Кто его читал, портал не знает.',
    empty: 'Здесь пока нечего показать: за неделю прочитано слишком мало.',
    /** Rows of the block beside articles and on the front page. */
    count: 5,
  },
  /** Shown in the masthead until the reader chooses another. */
  defaultPlace: 'minsk-uruchye',
  /** Places with weather. Coordinates: GeoNames, CC BY 4.0. The weather of the default place and of
   * the regional centres is always kept fresh, that of the others while somebody asks for it. */
  places: [
    { slug: 'minsk-uruchye', name: 'Минск-Уручье', latitude: 53.94, longitude: 27.69 },
    { slug: 'minsk', name: 'Минск', latitude: 53.9, longitude: 27.5667, regionalCentre: true },
    { slug: 'gomel', name: 'Гомель', latitude: 52.4345, longitude: 30.9754, regionalCentre: true },
    {
      slug: 'mogilev',
      name: 'Могилёв',
      latitude: 53.9168,
      longitude: 30.3449,
      regionalCentre: true,
    },
    {
      slug: 'vitebsk',
      name: 'Витебск',
      latitude: 55.1904,
      longitude: 30.2049,
      regionalCentre: true,
    },
    { slug: 'grodno', name: 'Гродно', latitude: 53.6884, longitude: 23.8258, regionalCentre: true },
    { slug: 'brest', name: 'Брест', latitude: 52.0975, longitude: 23.6878, regionalCentre: true },
    { slug: 'bobruisk', name: 'Бобруйск', latitude: 53.1384, longitude: 29.2214 },
    { slug: 'baranovichi', name: 'Барановичи', latitude: 53.1327, longitude: 26.0139 },
    { slug: 'borisov', name: 'Борисов', latitude: 54.2279, longitude: 28.505 },
    { slug: 'pinsk', name: 'Пинск', latitude: 52.1229, longitude: 26.0951 },
    { slug: 'orsha', name: 'Орша', latitude: 54.5081, longitude: 30.4172 },
    { slug: 'mozyr', name: 'Мозырь', latitude: 52.0495, longitude: 29.2456 },
    { slug: 'soligorsk', name: 'Солигорск', latitude: 52.7876, longitude: 27.5415 },
    { slug: 'molodechno', name: 'Молодечно', latitude: 54.3167, longitude: 26.854 },
    { slug: 'novopolotsk', name: 'Новополоцк', latitude: 55.5318, longitude: 28.5987 },
    { slug: 'lida', name: 'Лида', latitude: 53.8833, longitude: 25.2997 },
    { slug: 'polotsk', name: 'Полоцк', latitude: 55.4879, longitude: 28.7856 },
    { slug: 'zhlobin', name: 'Жлобин', latitude: 52.8926, longitude: 30.024 },
    { slug: 'svetlogorsk', name: 'Светлогорск', latitude: 52.6329, longitude: 29.7389 },
    { slug: 'rechitsa', name: 'Речица', latitude: 52.3617, longitude: 30.3916 },
    { slug: 'slutsk', name: 'Слуцк', latitude: 53.0274, longitude: 27.5597 },
    { slug: 'zhodino', name: 'Жодино', latitude: 54.0985, longitude: 28.3331 },
    { slug: 'slonim', name: 'Слоним', latitude: 53.0869, longitude: 25.3163 },
    { slug: 'kobrin', name: 'Кобрин', latitude: 52.2138, longitude: 24.3564 },
    { slug: 'volkovysk', name: 'Волковыск', latitude: 53.1561, longitude: 24.4513 },
    { slug: 'kalinkovichi', name: 'Калинковичи', latitude: 52.1323, longitude: 29.3257 },
  ] satisfies Place[],
  /** Crawlers that gather texts to train models, by their product tokens for `robots.txt`: what
   * `ai-training` among `REFUSED_CRAWLERS` stands for. They are let in unless the operator says so.
   * Answers to readers' questions and search have tokens of their own, which are not among these. */
  aiTrainingCrawlers: [
    'AI2Bot',
    'Amazonbot',
    'Applebot-Extended',
    'Bytespider',
    'CCBot',
    'ClaudeBot',
    'Diffbot',
    'FacebookBot',
    'GPTBot',
    'Google-Extended',
    'Meta-ExternalAgent',
    'Omgili',
    'PanguBot',
    'Timpibot',
    'cohere-training-data-crawler',
  ],
  /** Holder of the rights named in the footer after ©. */
  copyrightHolder: 'Вестка',
  categories: [
    {
      slug: 'president',
      name: 'Президент',
      description: 'Работа главы государства: указы, встречи, поездки и поручения',
    },
    {
      slug: 'politics',
      name: 'Политика',
      description: 'Парламент, правительство, партии, выборы и внешняя политика',
    },
    {
      slug: 'economy',
      name: 'Экономика',
      description: 'Производство, рынок, финансы, цены и сельское хозяйство',
    },
    {
      slug: 'society',
      name: 'Общество',
      description: 'Здоровье, семья, жильё, пенсии и повседневная жизнь',
    },
    {
      slug: 'incidents',
      name: 'Происшествия',
      description: 'Происшествия, спасатели, дороги и суды',
    },
    { slug: 'regions', name: 'Регионы', description: 'Новости городов и районов' },
    { slug: 'world', name: 'В мире', description: 'События за пределами Беларуси' },
    {
      slug: 'culture',
      name: 'Культура',
      description: 'Театр, кино, музыка, книги, музеи и традиции',
    },
    { slug: 'sport', name: 'Спорт', description: 'Матчи, турниры, спортсмены и клубы' },
    {
      slug: 'technology',
      name: 'Технологии',
      description: 'Связь, программы, машины и изобретения',
    },
    {
      slug: 'science',
      name: 'Наука и образование',
      description: 'Открытия, школы, университеты и экзамены',
    },
    { slug: 'ecology', name: 'Экология', description: 'Природа, леса и реки, отходы и климат' },
  ] satisfies Category[],
  /** Where an imported story goes when its section says nothing we know. */
  defaultCategory: 'society',
  /** Fields of news in IPTC's Media Topics and its older Subject Codes, and the category each means:
   * 01 arts, culture and media; 02 crime and law; 03 disasters and accidents; 04 economy; 05
   * education; 06 environment; 07 health; 08 human interest; 09 labour; 10 lifestyle; 11 politics; 12
   * religion; 13 science and technology; 14 society; 15 sport; 16 conflicts; 17 weather. */
  topics: {
    '01': 'culture',
    '02': 'incidents',
    '03': 'incidents',
    '04': 'economy',
    '05': 'science',
    '06': 'ecology',
    '07': 'society',
    '08': 'society',
    '09': 'society',
    '10': 'society',
    '11': 'politics',
    '12': 'society',
    '13': 'technology',
    '14': 'society',
    '15': 'sport',
    '16': 'world',
    '17': 'society',
  } as Record<string, string>,
  /** Sections of feeds and wires, in small letters with «е» for «ё», and the category each means.
   * Our own slugs and names need no line here. */
  sections: {
    'новости президента': 'president',
    'глава государства': 'president',
    'президент беларуси': 'president',
    прэзідэнт: 'president',
    'внутренняя политика': 'politics',
    власть: 'politics',
    выборы: 'politics',
    парламент: 'politics',
    правительство: 'politics',
    палітыка: 'politics',
    politik: 'politics',
    innenpolitik: 'politics',
    inland: 'politics',
    бизнес: 'economy',
    финансы: 'economy',
    деньги: 'economy',
    промышленность: 'economy',
    'сельское хозяйство': 'economy',
    энергетика: 'economy',
    недвижимость: 'economy',
    эканоміка: 'economy',
    economics: 'economy',
    business: 'economy',
    finance: 'economy',
    markets: 'economy',
    money: 'economy',
    wirtschaft: 'economy',
    finanzen: 'economy',
    здоровье: 'society',
    медицина: 'society',
    религия: 'society',
    погода: 'society',
    жизнь: 'society',
    грамадства: 'society',
    health: 'society',
    lifestyle: 'society',
    weather: 'society',
    gesellschaft: 'society',
    gesundheit: 'society',
    panorama: 'society',
    чп: 'incidents',
    криминал: 'incidents',
    'закон и порядок': 'incidents',
    суд: 'incidents',
    дтп: 'incidents',
    здарэнні: 'incidents',
    crime: 'incidents',
    accidents: 'incidents',
    'law and crime': 'incidents',
    kriminalität: 'incidents',
    justiz: 'incidents',
    'в регионах': 'regions',
    'новости регионов': 'regions',
    'местные новости': 'regions',
    рэгіены: 'regions',
    regional: 'regions',
    local: 'regions',
    'local news': 'regions',
    regionales: 'regions',
    мир: 'world',
    'за рубежом': 'world',
    'международные новости': 'world',
    'внешняя политика': 'world',
    'у свеце': 'world',
    'world news': 'world',
    international: 'world',
    foreign: 'world',
    ausland: 'world',
    welt: 'world',
    кино: 'culture',
    музыка: 'culture',
    театр: 'culture',
    литература: 'culture',
    искусство: 'culture',
    'шоу-бизнес': 'culture',
    arts: 'culture',
    entertainment: 'culture',
    'arts and entertainment': 'culture',
    kultur: 'culture',
    unterhaltung: 'culture',
    футбол: 'sport',
    хоккей: 'sport',
    баскетбол: 'sport',
    теннис: 'sport',
    биатлон: 'sport',
    sports: 'sport',
    football: 'sport',
    fußball: 'sport',
    'наука и техника': 'technology',
    'наука и технологии': 'technology',
    интернет: 'technology',
    гаджеты: 'technology',
    it: 'technology',
    тэхналогіі: 'technology',
    tech: 'technology',
    'science and technology': 'technology',
    netzwelt: 'technology',
    digital: 'technology',
    technik: 'technology',
    наука: 'science',
    образование: 'science',
    космос: 'science',
    навука: 'science',
    адукацыя: 'science',
    education: 'science',
    wissenschaft: 'science',
    wissen: 'science',
    bildung: 'science',
    природа: 'ecology',
    климат: 'ecology',
    'окружающая среда': 'ecology',
    экалогія: 'ecology',
    environment: 'ecology',
    climate: 'ecology',
    nature: 'ecology',
    umwelt: 'ecology',
    klima: 'ecology',
  } as Record<string, string>,
  /** «Государственные органы»: the country's institutions and their official sites. */
  stateBodyGroups: [
    {
      heading: 'Президент и парламент',
      bodies: [
        { name: 'Президент Республики Беларусь', address: 'https://president.gov.by' },
        { name: 'Всебелорусское народное собрание', address: '' },
        { name: 'Совет Республики Национального собрания', address: 'https://www.sovrep.gov.by' },
        { name: 'Палата представителей Национального собрания', address: 'https://house.gov.by' },
      ],
    },
    {
      heading: 'Правительство',
      bodies: [
        { name: 'Совет Министров', address: 'https://www.government.by' },
        {
          name: 'Министерство антимонопольного регулирования и торговли',
          address: 'https://mart.gov.by',
        },
        { name: 'Министерство архитектуры и строительства', address: 'https://mas.gov.by' },
        { name: 'Министерство внутренних дел', address: 'https://www.mvd.gov.by' },
        {
          name: 'Министерство жилищно-коммунального хозяйства',
          address: 'https://www.mjkx.gov.by',
        },
        { name: 'Министерство здравоохранения', address: 'https://minzdrav.gov.by' },
        { name: 'Министерство иностранных дел', address: 'https://mfa.gov.by' },
        { name: 'Министерство информации', address: 'http://mininform.gov.by' },
        { name: 'Министерство культуры', address: '' },
        { name: 'Министерство лесного хозяйства', address: '' },
        { name: 'Министерство обороны', address: 'https://www.mil.by' },
        { name: 'Министерство образования', address: 'https://edu.gov.by' },
        { name: 'Министерство по налогам и сборам', address: 'https://nalog.gov.by' },
        { name: 'Министерство по чрезвычайным ситуациям', address: 'https://mchs.gov.by' },
        {
          name: 'Министерство природных ресурсов и охраны окружающей среды',
          address: 'https://minpriroda.gov.by',
        },
        { name: 'Министерство промышленности', address: 'https://minprom.gov.by' },
        { name: 'Министерство связи и информатизации', address: 'https://www.mpt.gov.by' },
        {
          name: 'Министерство сельского хозяйства и продовольствия',
          address: 'https://mshp.gov.by',
        },
        { name: 'Министерство спорта и туризма', address: 'https://www.mst.gov.by' },
        { name: 'Министерство транспорта и коммуникаций', address: 'https://mintrans.gov.by' },
        { name: 'Министерство труда и социальной защиты', address: 'https://mintrud.gov.by' },
        { name: 'Министерство финансов', address: 'https://www.minfin.gov.by' },
        { name: 'Министерство экономики', address: 'https://economy.gov.by' },
        { name: 'Министерство энергетики', address: 'https://minenergo.gov.by' },
        { name: 'Министерство юстиции', address: 'https://minjust.gov.by' },
      ],
    },
    {
      heading: 'Государственные комитеты',
      bodies: [
        { name: 'Государственный военно-промышленный комитет', address: 'https://vpk.gov.by' },
        { name: 'Государственный комитет по имуществу', address: 'https://gki.gov.by' },
        { name: 'Государственный комитет по науке и технологиям', address: 'https://gknt.gov.by' },
        {
          name: 'Государственный комитет по стандартизации',
          address: 'https://gosstandart.gov.by',
        },
        { name: 'Государственный пограничный комитет', address: 'https://gpk.gov.by' },
        { name: 'Государственный таможенный комитет', address: 'https://www.customs.gov.by' },
        { name: 'Комитет государственной безопасности', address: 'http://www.kgb.by' },
        { name: 'Национальный статистический комитет', address: 'https://www.belstat.gov.by' },
      ],
    },
    {
      heading: 'Суды, прокуратура, контроль',
      bodies: [
        { name: 'Конституционный Суд', address: 'https://www.kc.gov.by' },
        { name: 'Верховный Суд', address: 'https://court.gov.by' },
        { name: 'Генеральная прокуратура', address: 'https://prokuratura.gov.by' },
        { name: 'Следственный комитет', address: 'https://sk.gov.by' },
        { name: 'Комитет государственного контроля', address: 'https://www.kgk.gov.by' },
        { name: 'Национальный банк', address: 'https://www.nbrb.by' },
        { name: 'Центральная избирательная комиссия', address: 'https://rec.gov.by' },
        { name: 'Национальная академия наук', address: 'https://nasb.gov.by' },
      ],
    },
    {
      heading: 'Области и Минск',
      bodies: [
        { name: 'Брестский облисполком', address: 'https://brest-region.gov.by' },
        { name: 'Витебский облисполком', address: 'https://vitebsk-region.gov.by' },
        { name: 'Гомельский облисполком', address: 'https://gomel-region.gov.by' },
        { name: 'Гродненский облисполком', address: 'https://grodno-region.by' },
        { name: 'Минский облисполком', address: 'https://minsk-region.gov.by' },
        { name: 'Могилёвский облисполком', address: 'https://mogilev-region.gov.by' },
        { name: 'Минский горисполком', address: 'https://minsk.gov.by' },
      ],
    },
  ] satisfies StateBodyGroup[],
  /** Pages of the footer, in its order. Facts stay empty until the newsroom fills them. */
  servicePages: [
    {
      slug: 'about',
      title: 'О проекте',
      sections: [
        {
          paragraphs: [
            '«Вестка» — новостной портал на русском языке: лента событий, статьи по рубрикам и архив, в котором каждый материал можно найти по дню публикации.',
          ],
        },
        {
          heading: 'Как читать портал',
          paragraphs: [
            'Время у каждого материала — минское. Если текст существенно изменился, рядом стоит отметка «Обновлено»; если в нём исправлена ошибка, об этом сказано перед первым абзацем.',
            'У материала, который пришёл из другого источника, под текстом указано его название и дана ссылка.',
          ],
        },
        {
          heading: 'Программа',
          paragraphs: [
            'Портал работает на открытом программном обеспечении. Его код распространяется по лицензии MIT: любой может его прочитать и построить на нём своё издание.',
          ],
        },
        { heading: 'Редакция', paragraphs: [] },
      ],
    },
    {
      slug: 'contacts',
      title: 'Редакция и контакты',
      facts: [
        { label: 'Главный редактор', value: '' },
        { label: 'Адрес', value: '' },
        { label: 'Телефон', value: '' },
        { label: 'Электронная почта', value: '' },
        { label: 'Отдел рекламы', value: '' },
      ],
      sections: [
        {
          heading: 'Если вы нашли ошибку',
          paragraphs: [
            'Об опечатке можно сообщить прямо со страницы материала: выделите слова и нажмите Ctrl+Enter или кнопку под текстом.',
            'Сообщите редакции адрес материала и скажите, что в нём неверно. Исправление появится перед первым абзацем материала и на странице «Исправления».',
          ],
        },
      ],
    },
    {
      slug: 'imprint',
      title: 'Выходные данные',
      facts: [
        { label: 'Название', value: 'Вестка' },
        { label: 'Учредитель', value: '' },
        { label: 'Издатель', value: '' },
        { label: 'Главный редактор', value: '' },
        { label: 'Свидетельство о регистрации', value: '' },
        { label: 'Адрес редакции', value: '' },
        { label: 'Телефон', value: '' },
        { label: 'Электронная почта', value: '' },
        { label: 'Возрастная категория', value: '' },
      ],
    },
    {
      slug: 'terms',
      title: 'Правила использования материалов',
      facts: [{ label: 'Разрешения на перепечатку', value: '' }],
      sections: [
        {
          heading: 'Цитирование',
          paragraphs: [
            'Цитируя материал в интернете, поставьте прямую ссылку на его страницу. В печати, на радио и телевидении назовите издание.',
            'Цитата не должна менять смысл сказанного. Если материал исправлен или снят с публикации, исправьте или снимите и цитату.',
          ],
        },
        {
          heading: 'Материалы других источников',
          paragraphs: [
            'Если под текстом или снимком назван другой источник или автор, права принадлежат ему, и условия использования устанавливает он.',
          ],
        },
        {
          heading: 'Адреса страниц',
          paragraphs: [
            'Адрес материала не меняется, когда меняется заголовок. Если материал переехал, прежний адрес ведёт на новый.',
          ],
        },
      ],
    },
    {
      slug: 'privacy',
      title: 'Политика обработки персональных данных',
      facts: [
        { label: 'Оператор', value: '' },
        { label: 'Адрес для обращений', value: '' },
      ],
      sections: [
        {
          heading: 'Что портал знает о читателе',
          paragraphs: [
            'Читать портал можно без регистрации. Страницы не ставят cookie и не загружают чужих счётчиков, рекламы и виджетов; ссылки «Поделиться» — обычные ссылки, и до нажатия на них социальные сети ничего не получают.',
            'Чтобы прислать страницу, сервер, как и любой другой, получает сетевой адрес устройства и то, что сообщает о себе браузер.',
            'Чтобы знать, что читают чаще, открытый материал через десять секунд сообщает серверу свой адрес — и больше ничего: ни cookie, ни номера читателя, ни его прежних страниц. Хранится одно число: сколько раз материал прочитали за час; через восемь дней исчезает и оно. Чтобы не посчитать одного читателя дважды, сервер до получаса держит в памяти необратимую отметку, сделанную из адреса материала, сетевого адреса и названия браузера со случайной добавкой, которая затем уничтожается; на диск ничего из этого не попадает. Считать таким образом людей нельзя, поэтому просьбы браузера не отслеживать (Global Privacy Control, Do Not Track) ничего не меняют: отслеживать здесь нечего.',
            'Сообщение об опечатке состоит из отмеченных слов, текста рядом с ними и вашего комментария. Кто его прислал, не записывается.',
            'Статью вслух читает сам браузер выбранным в системе голосом; некоторые браузеры для этого обращаются к серверам своего производителя.',
            'Выбранное место и оформление, сохранённые и прочитанные последними статьи хранятся на вашем устройстве; статьи можно убрать на странице «Сохранённое». Когда вы нажимаете «Определить», ближайшее место находит сам браузер: координаты никуда не отправляются, сервер узнаёт только название места, чтобы прислать его погоду.',
          ],
        },
        {
          heading: 'Ссылки на другие сайты',
          paragraphs: ['На других сайтах действуют их собственные правила.'],
        },
      ],
    },
    {
      slug: 'corrections',
      title: 'Исправления',
      sections: [
        {
          paragraphs: [
            'Ошибки мы исправляем открыто: что было неверно и как правильно, сказано перед первым абзацем материала. Здесь собраны последние исправления и уточнения.',
          ],
        },
      ],
    },
    {
      slug: 'accessibility',
      title: 'Доступность',
      facts: [{ label: 'Сообщить о препятствии', value: '' }],
      sections: [
        {
          heading: 'Версия для слабовидящих',
          paragraphs: [
            'Первая ссылка в шапке после «К содержанию» — «Версия для слабовидящих», на телефоне это знак «Аа»; такая же есть внизу каждой страницы. В ней выбирают размер текста до 200 %, цвета (чёрным по белому, белым по чёрному, жёлтым по чёрному, синим по голубому), расстояния между буквами и строками, шрифт, светлое или тёмное оформление, слова вместо снимков, отказ от движения.',
            'Всё меняется сразу, действует на всех страницах и запоминается на этом устройстве; портал об этом не узнаёт. «Вернуть обычный вид» отменяет всё.',
            'Без JavaScript то же делает сам браузер. Крупнее и мельче: Ctrl и «+», Ctrl и «−», обычный размер — Ctrl и «0» (на компьютерах Apple — Command). Цвета, наименьший размер шрифта и показ снимков — в настройках браузера; высокая контрастность и отказ от движения — в настройках системы: страницы им следуют.',
          ],
        },
        {
          heading: 'Что сделано',
          paragraphs: [
            'Все страницы читаются без JavaScript, управляются с клавиатуры и озвучиваются программами экранного доступа. Первая ссылка каждой страницы ведёт сразу к её содержанию; то, на чём стоит фокус, всегда видно. Меню, панели и окна закрываются клавишей Esc. Одиночные клавиши ничего не запускают.',
            'Увеличенный вдвое текст перестраивается и ничего не теряет. Страница помещается и на экране шириной 320 точек. Сама по себе на странице ничто не движется и не звучит.',
            'Если в браузере есть голос, который читает на языке материала, под заголовком появляется кнопка «Прослушать»: чтение можно приостановить, ускорить и остановить.',
            'Статью можно сохранить и прочитать без сети: кнопка «Сохранить» стоит над её текстом, а список — на странице «Сохранённое».',
          ],
        },
        {
          heading: 'Чего пока нет',
          paragraphs: [
            'Описания снимков пишут редакция и агентства: у части снимков, особенно присланных, описания нет, и вместо них остаётся подпись. Один большой снимок вверху страницы браузер может успеть загрузить и тогда, когда снимки отключены.',
          ],
        },
      ],
    },
  ] satisfies ServicePage[],
  /** Where the publication tells its rules, for search engines. */
  policies: [
    { property: 'publishingPrinciples', page: 'about' },
    { property: 'correctionsPolicy', page: 'corrections' },
    { property: 'actionableFeedbackPolicy', page: 'contacts' },
    { property: 'masthead', page: 'contacts', fact: 'Главный редактор' },
    { property: 'ownershipFundingInfo', page: 'imprint', fact: 'Учредитель' },
    { property: 'ethicsPolicy', page: '' },
    { property: 'unnamedSourcesPolicy', page: '' },
    { property: 'verificationFactCheckingPolicy', page: '' },
  ] satisfies Policy[],
  /** Facts of the page «Редакция и контакты» that search engines are told too. */
  contacts: {
    page: 'contacts',
    telephone: 'Телефон',
    email: 'Электронная почта',
    address: 'Адрес',
  },
  /** Square picture search engines show beside the name: a file of `public/`. */
  logo: '/icon-512.png',
} as const;

/** The category with this slug, or `undefined`. */
export function categoryOf(slug: string): Category | undefined {
  return site.categories.find((category) => category.slug === slug);
}

/** The service page with this slug, or `undefined`. */
export function servicePageOf(slug: string): ServicePage | undefined {
  return site.servicePages.find((page) => page.slug === slug);
}

/** The place with this slug, or `undefined`. */
export function placeOf(slug: string): Place | undefined {
  return site.places.find((place) => place.slug === slug);
}

/** The value of a fact of a service page; empty while the newsroom has not filled it. */
export function factOf(slug: string, label: string): string {
  return servicePageOf(slug)?.facts?.find((fact) => fact.label === label)?.value ?? '';
}
