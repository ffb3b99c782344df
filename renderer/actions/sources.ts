import type { Source } from '../../core/saved/library-record.ts';

export async function saveSource(_source: Source): Promise<boolean> {
  return false;
}
export async function removeSource(_id: string): Promise<boolean> {
  return false;
}
