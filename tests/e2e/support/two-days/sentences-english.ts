import type { Line } from './sentences.ts';

/**
 * What was said in English, question by question, as a rapporteur writes it down. The letter is the kind: P point, R recommendation,
 * X practice, F follow-up, Q quote. `{p}` is a place of the country and `{n}` a number; where one is said twice in two days, it is said of
 * another place.
 */
export const english: readonly (readonly Line[])[] = [
  // 1.1 what policies do to migration, and migration to policies
  [
    ['P', 'Nobody in {p} has looked at what the irrigation scheme did to seasonal work; {n} families left after the second harvest.'],
    ['R', 'Put one page on migration into every draft strategy before it goes to the council, beginning with {p}.'],
    ['X', 'In {p} the planning office asks each unit once a year which of its measures moved people, and files the answers.'],
    ['P', 'We count arrivals in {p} and forget the {n} young men who leave each spring for the coast.'],
    ['F', 'Send the checklist that {p} has used since 2024 to all focal points.'],
    ['Q', '“We built the road to {p}, and the first thing that travelled on it was our teachers, outwards.”'],
  ],
  // 1.2 for migrants alone, or general
  [
    ['P', 'A clinic only for newcomers in {p} stood half empty: people went where their neighbours go.'],
    ['R', 'Keep one measure of its own for the {n} unaccompanied minors in {p}, and bring everything else into general services.'],
    ['X', '{p} opened its job desk to everybody and trained two of the {n} clerks to deal with foreign papers.'],
    ['P', 'Measures made for migrants end with the project; the school law in {p} stays.'],
    ['F', 'Compare the cost of both ways for {p} over {n} months.'],
    ['Q', '“If I need a special counter in {p}, I am still special.”'],
  ],
  // 1.3 data of several bodies
  [
    ['P', 'The border police counts crossings, {p} counts households, and the two differ by {n} thousand.'],
    ['R', 'Agree on one definition of a returnee by June and print it on every form in {p}.'],
    ['X', '{p} joins the school register and the health register once a quarter, without names.'],
    ['P', 'The census asks where people were born, not where they lived {n} months ago; {p} needs the second.'],
    ['F', 'List who in {p} may look at which of the {n} registers, and under which law.'],
    ['Q', '“Three of us answered the same questionnaire on {p}, with three figures.”'],
  ],
  // 1.4 working together
  [
    ['P', 'The committee met {n} times last year; in {p} nobody could say what it had decided.'],
    ['R', 'Let the focal points of {p} meet on the first Monday of the month, with minutes of one page.'],
    ['X', 'In {p} labour and education share one officer, paid by both, for {n} hours a week.'],
    ['P', 'What brought people together in {p} was the shared budget line, not the decree.'],
    ['F', 'Draft terms of reference for the focal point in {p}, two pages at most.'],
    ['Q', '“We learned what the office next door in {p} does from a visitor.”'],
  ],
  // 1.5 money and staff
  [
    ['P', 'The line for returnees in {p} has {n} thousand and no officer who may spend it.'],
    ['R', 'Fund the desk in {p} from the ordinary budget from the second year on.'],
    ['X', '{p} pays the interpreter from the district fund since the project ended, {n} hours a month.'],
    ['P', 'Donors pay for cars and workshops; {p} needs a clerk for {n} months.'],
    ['F', 'Cost the staff plan for {p} with and without outside funds.'],
    ['Q', '“A goal without a budget line is a wish with a letterhead, we say in {p}.”'],
  ],
  // 1.6 society, universities and firms
  [
    ['P', 'Two associations in {p} reach people whom no office has on its list, some {n} households.'],
    ['R', 'Invite employers of {p} to the table before the list of shortage jobs is closed.'],
    ['X', 'Students in {p} interview {n} returnees a term and hand the results to the district.'],
    ['P', 'An association in {p} that lives on our grant will not tell us that we are wrong.'],
    ['F', 'Ask three associations in {p} what they would need to run the help line at night.'],
    ['Q', '“Ask us before you print the brochure, not after, that is all {p} wants.”'],
  ],
  // 1.7 progress and lessons
  [
    ['P', 'Reports from {p} list activities; none says whether a person found work in {n} months.'],
    ['R', 'Read the lessons of {p} aloud on the first day of the next planning round.'],
    ['X', '{p} keeps a list of what did not work, {n} lines so far, and new staff read it first.'],
    ['P', 'The mid-term review reached {p} after the new plan had been signed.'],
    ['F', 'Send {p} the {n} questions of the review in good time, that is before the harvest.'],
    ['Q', '“We evaluated {p} three times and changed nothing between the second and the third.”'],
  ],
  // 1.8 skills that last
  [
    ['P', 'Of {n} officers trained in {p}, two are still in their posts.'],
    ['R', 'Teach this at the civil service school in {p}, with marks, not at hotels.'],
    ['X', 'In {p} whoever leaves a post writes a page for the next one; it takes {n} minutes.'],
    ['P', 'Rotation in {p} comes every two years, and knowledge leaves with the desk.'],
    ['F', 'Find out which of the {n} course modules {p} could give without us.'],
    ['Q', '“I was trained in {p}, and then I was moved to fisheries.”'],
  ],
  // 1.9 national and local plans
  [
    ['P', 'The plan of {p} speaks of roads and wells; migration stands in a footnote on page {n}.'],
    ['R', 'Give mayors of {p} the national goals before they write theirs, not with the audit.'],
    ['X', '{p} and its two neighbours write one chapter on labour together and share {n} indicators.'],
    ['P', 'What is a priority in the capital is {n} empty houses in {p}.'],
    ['F', 'Put the plan of {p} and the national one side by side, goal by goal.'],
    ['Q', '“Our plan and theirs meet once, at the printer’s in {p}.”'],
  ],
  // 1.10 other contexts
  [
    ['P', 'What worked in {p} worked because one registrar had time for {n} files a day; copy the time, not the form.'],
    ['R', 'Try it in {p} and one other district for a year before it becomes a rule.'],
    ['X', '{p} took the island model and left out the {n} steps that need a harbour.'],
    ['P', 'Visits abroad showed {p} results and hid the quarrels that led to them.'],
    ['F', 'Write down what {p} had in place before the first day of the model.'],
    ['Q', '“Show {p} the failures, and we will trust the success.”'],
  ],
  // 2.1 diplomas
  [
    ['P', 'A nurse from {p} waited {n} months for a stamp and then went abroad again.'],
    ['R', 'Give every file in {p} a number and an answer after ninety days.'],
    ['X', 'Welders in {p} show their work before {n} masters, and have their paper the same week.'],
    ['P', 'The translation of a diploma costs more in {p} than a month of rent.'],
    ['F', 'Name the {n} professions in {p} where a test can stand for papers that were lost.'],
    ['Q', '“They recognized my diploma in {p} in the year I retired.”'],
  ],
  // 2.2 empty posts
  [
    ['P', '{p} has {n} open posts for teachers of mathematics and one applicant.'],
    ['R', 'Offer a house before a bonus: in {p} the bonus was spent on the way to work.'],
    ['X', '{p} lets two half-time doctors share a post and a flat; {n} villages have hours again.'],
    ['P', 'Young people in {p} know the wage in the port to the coin; nobody tells them about the {n} posts at home.'],
    ['F', 'Publish the list of open posts of {p} every month, with wages.'],
    ['Q', '“I would come back to {p} for a school that is open in winter.”'],
  ],
  // 2.3 recruitment
  [
    ['P', 'Workers from {p} sign the second contract at the airport, for {n} less than the first.'],
    ['R', 'Let the agency pay: no fee for whoever is recruited in {p}, and a list of those that break the rule.'],
    ['X', 'The union in {p} reads contracts for free on Saturdays, {n} of them last month.'],
    ['P', 'Nobody in {p} complains, because the recruiter is a cousin in {n} cases out of a hundred.'],
    ['F', 'Check the licences of the {n} agencies that advertise in {p}.'],
    ['Q', '“In {p} I paid {n} for a job that was free.”'],
  ],
  // 2.4 money sent home
  [
    ['P', 'Of what is sent to {p}, most goes into food and school fees, and {n} in a hundred into a shop.'],
    ['R', 'Match each coin that an association of emigrants puts into a well in {p}.'],
    ['X', 'A savings group in {p} lends to {n} women on the word of a sister abroad.'],
    ['P', 'A transfer of {n} to {p} loses a tenth on the way.'],
    ['F', 'Ask three banks what a transfer to {p} costs, and print the answers side by side.'],
    ['Q', '“The money comes to {p} on Friday and leaves on Monday.”'],
  ],
  // 2.5 children who stay
  [
    ['P', 'In {p} the grandmother signs for {n} children, and no office knows that she does.'],
    ['R', 'Let a parent name a guardian in {p} before leaving, at one counter, without a lawyer.'],
    ['X', 'Teachers in {p} call the parents abroad on the first Sunday; {n} calls last term.'],
    ['P', 'Children in {p} have the newest telephone and nobody at home until {n} in the evening.'],
    ['F', 'Count the children in {p} with both parents abroad, by school.'],
    ['Q', '“I know my son in {p} by his voice, and that is changing.”'],
  ],
  // 3.1 indicators
  [
    ['P', 'Share of returnees from {p} in work after {n} months: the only figure that everybody wanted.'],
    ['R', 'Take {n} indicators for {p}, not forty, and say for each who reads it.'],
    ['X', '{p} publishes the days between arrival and a school place.'],
    ['P', 'An indicator that {p} cannot count by itself will be guessed, by about {n} in a hundred.'],
    ['F', 'Test the two indicators with the figures {p} has for the last year.'],
    ['Q', '“Do not ask {p} for what you will not read.”'],
  ],
  // 3.2 who answers, and with what
  [
    ['P', 'Three units in {p} claim the goal on skills and none the {n} months of work.'],
    ['R', 'Write one name beside each goal for {p}, and a deputy.'],
    ['X', 'In {p} the head of budget signs the action plan, all {n} lines, so that nothing is promised twice.'],
    ['P', 'The budget circular closes in {n} weeks; what {p} does not write in by then waits a year.'],
    ['F', 'Ask for a budget code for {p} before the circular closes.'],
    ['Q', '“Everybody was responsible for {p}. So nobody was.”'],
  ],
  // 3.3 municipalities
  [
    ['P', '{p} grew by {n} in a hundred and gets money for the people of ten years ago.'],
    ['R', 'Let {p} draw on the equalization fund when {n} families arrive in a season.'],
    ['X', '{p} holds one evening a month where newcomers and neighbours settle what keeps them awake.'],
    ['P', 'When {n} people leave a village near {p}, the bus goes next, and then the rest.'],
    ['F', 'Send {p} the forecast by age, not only the total.'],
    ['Q', '“The mayor of {p} learns from the baker how many we are.”'],
  ],
  // 3.4 which agreement first
  [
    ['P', 'Seasonal workers from {p} pay into a pension abroad and never see it: {n} cases this year.'],
    ['R', 'Begin with social security, because it helps the {n} who have already left {p}.'],
    ['X', 'The pilot with {p} let nurses keep their pension points for {n} months abroad.'],
    ['P', 'A partner country wants {n} carers from {p}, and offers a language course in return.'],
    ['F', 'Draft the opening position on pensions with figures from {p}.'],
    ['Q', '“We from {p} signed for visas and forgot the old age.”'],
  ],
  // 3.5 whether it has worked
  [
    ['P', 'In two years {p} should know {n} people by name who stayed because of this.'],
    ['R', 'Meet again in {p} with the same list, and read it out.'],
    ['X', '{p} asks the same {n} households every year, and pays for their time.'],
    ['P', 'If {p} has fewer meetings and more answers after {n} months, it has worked.'],
    ['F', 'Set a date for the first look back in {p}.'],
    ['Q', '“Ask my mother in {p}. She will know.”'],
  ],
];
