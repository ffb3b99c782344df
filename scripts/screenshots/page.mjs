/** A made-up page as it comes off a web site: what belongs to the site stands around and inside the story. */
export const PAGE = `The Riverside Courier
Home › Around the lake › Transport

Second ferry joins the Kampong Sdau crossing

Published 19 November 2026, 08:15

The second boat at the Kampong Sdau landing on Wednesday. (Photo: Keo Dara)

The second boat at the Kampong Sdau landing on Wednesday. (Photo: Keo Dara)

A second ferry has begun to carry passengers between Kampong Sdau and the market side of the lake, halving the wait for traders who used to queue before dawn.

“I am home for lunch now,” said Chea Sreymom, 41, who sells duck eggs on the far bank three days a week. “It used to be dark.”

Share on Facebook · Telegram · Copy link

The boat takes 60 people and 14 motorbikes, the landing office said, and will cross 11 times a day until the rains return in May.

The fare stays at 2,000 riel. A ticket clerk, Meas Vuthy, said that schoolchildren in uniform have ridden free since 2023.

1,204 views
© The Riverside Courier
`;
