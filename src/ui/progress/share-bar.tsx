import { SplitBar } from '../shared/split-bar.tsx';

interface Props {
  readonly name: string;
  /** What the bar stands for, in words. */
  readonly words: string;
  /** 0..1. */
  readonly share: number;
  readonly looks: 'solid' | 'lucky' | 'not-right';
}

/** A share as a bar. */
export const ShareBar = ({ name, words, share, looks }: Props) => (
  <SplitBar name={name} parts={[[looks, share]]} words={words} beside />
);
