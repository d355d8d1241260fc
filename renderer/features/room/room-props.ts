/** What a part of the room is given: the workshop, the question that is open in it, and the record that was asked for. */
export type RoomProps = { readonly workshop: string; readonly question: string | null; readonly asked: string | null };
