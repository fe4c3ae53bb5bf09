/**
 * The names most heard in the Netherlands, of families (without "van" and the like) and of people: enough for a
 * hint, never a list of anybody. Names that are also a municipality or a plain word at the start of a sentence are
 * left out.
 */
export const familyNames: ReadonlySet<string> = new Set(
  `Jong Jansen Janssen Vries Bakker Visser Smit Meijer Meyer Meier Boer Mulder Groot Bos Vos Peters Hendriks Leeuwen
  Dekker Brouwer Wit Dijkstra Smits Graaf Meer Linden Kok Jacobs Haan Vermeulen Heuvel Veen Broek Bruijn Bruin Heijden
  Schouten Beek Willems Vliet Ven Hoekstra Maas Verhoeven Koster Dam Wal Prins Huisman Peeters Kuiper Kuijpers Veenstra
  Postma Kramer Bosch Wijk Berg Berge Pol Gerritsen Hermans Bouman Blom Timmermans Groen Koning Martens Sanders Scholten
  Wouters Driessen Vink Verbeek Molenaar Schipper Loon Hendriksen Rijn Snijders Ruiter Vonk Zwart Bosman Hoek Evers
  Lange Jonge Wolf Yilmaz Kaya Demir Sahin Celik Yildiz Ozturk Aydin Arslan Dogan Nguyen Chen Mohamed Ahmed Ali Hassan
  Hussein Ibrahim Bouzid Benali Haddad Kowalski Nowak Ivanov Popescu Silva Santos Fernandes Rodrigues Pinas Singh`.split(
    /\s+/,
  ),
);

export const givenNames: ReadonlySet<string> = new Set(
  `Johan Jan Piet Pieter Kees Cornelis Hendrik Henk Willem Wim Gerard Gerrit Jeroen Bas Sander Thijs Daan Sem Lucas Levi
  Finn Noah Liam Jesse Milan Bram Ruben Thomas Tim Tom Lars Stijn Mark Marcel Martijn Michel Dennis Kevin Jeffrey Danny
  Patrick Peter Paul Erik Frank Robert Rob Ronald Richard Bart Niels Jasper Joost Maarten Mohammed Mohamed Ahmed Ali
  Mustafa Mehmet Hassan Youssef Omar Ibrahim Bilal Emre Murat Yusuf Maria Anna Johanna Emma Julia Sophie Lotte Eva Lisa
  Sanne Anouk Fleur Femke Marieke Marloes Linda Monique Petra Ingrid Esther Saskia Miranda Sandra Wendy Kim Laura Iris
  Tess Mila Zoë Nora Yara Fatima Aisha Khadija Samira Naima Fatma Ayse Elif Zeynep Natalia Agnieszka Katarzyna Ewa`.split(
    /\s+/,
  ),
);
