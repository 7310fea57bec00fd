/** The small Discord that the page shows: two servers, and the people in them. */

export interface PlayChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
}

export interface PlayRole {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

export interface PlayServer {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly PlayChannel[];
  readonly roles: readonly PlayRole[];
}

export interface PlayMember {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly avatar: string;
  /** What the page lets one be; absent for those who only stand in the channel. */
  readonly part?: 'member' | 'moderator' | 'curator';
  /** May manage the servers. */
  readonly manages: boolean;
  /** On whichever server has them. */
  readonly roles: readonly string[];
}

/** A message that stands in a channel from the beginning. */
export interface PlayLine {
  readonly channel: string;
  readonly member: string;
  readonly content: string;
}

export const application = {
  id: '500000000000000001',
  name: 'Storyline',
  avatar: 'avatars/storyline.svg',
} as const;

const READER = '800000000000000001';
const MODERATOR = '800000000000000002';
const SAM = '800000000000000003';
const CLEO = '800000000000000004';

export const servers: readonly PlayServer[] = [
  {
    id: '600000000000000001',
    name: 'The Reading Room',
    channels: [
      { id: '700000000000000001', name: 'news', topic: 'What the story says, and who said it' },
      { id: '700000000000000002', name: 'questions', topic: 'Ask what the story says' },
    ],
    roles: [
      { id: '900000000000000001', name: 'Curators', color: '#3ba55d' },
      { id: '900000000000000002', name: 'Regulars', color: '#5865f2' },
    ],
  },
  {
    id: '600000000000000002',
    name: 'Morning Papers',
    channels: [
      { id: '700000000000000011', name: 'front-page', topic: 'The story of the day' },
      { id: '700000000000000012', name: 'letters', topic: 'From our readers' },
    ],
    roles: [{ id: '900000000000000011', name: 'Editors', color: '#e67e22' }],
  },
];

export const members: readonly PlayMember[] = [
  {
    id: READER,
    username: 'robin',
    name: 'Robin',
    avatar: 'avatars/robin.svg',
    part: 'member',
    manages: false,
    roles: [],
  },
  {
    id: MODERATOR,
    username: 'mira',
    name: 'Mira',
    avatar: 'avatars/mira.svg',
    part: 'moderator',
    manages: true,
    roles: [],
  },
  {
    id: CLEO,
    username: 'cleo',
    name: 'Cleo',
    avatar: 'avatars/cleo.svg',
    part: 'curator',
    manages: false,
    roles: ['900000000000000001', '900000000000000011'],
  },
  {
    id: SAM,
    username: 'sam',
    name: 'Sam',
    avatar: 'avatars/sam.svg',
    manages: false,
    roles: [],
  },
];

export const lines: readonly PlayLine[] = [
  {
    channel: '700000000000000001',
    member: SAM,
    content: 'Somebody said “Bashar is a red line and belongs to the Syrian people”. Who was it?',
  },
  {
    channel: '700000000000000011',
    member: SAM,
    content: 'What do the rebels want?',
  },
];
