/** What a part of the room is given: the workshop, and the question that is open in it. */
export type RoomProps = { readonly workshop: string; readonly question: string | null };
