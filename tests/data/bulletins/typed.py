"""The numbers of the bulletins: made up, typed by hand."""

PLACES = (  # English, Khmer, women, men, share in percent
    ("Banteay Meanchey", "បន្ទាយមានជ័យ", 1200, 1000, 12.5),
    ("Battambang", "បាត់ដំបង", 1500, 1400, 14.0),
    ("Kampong Cham", "កំពង់ចាម", 2100, 1900, 13.1),
    ("Kampong Chhnang", "កំពង់ឆ្នាំង", 3000, 1000, 15.2),
    ("Kampong Speu", "កំពង់ស្ពឺ", 9000, 4000, 21.4),
    ("Kampong Thom", "កំពង់ធំ", 800, 700, 9.9),
    ("Kampot", "កំពត", 600, 500, 8.8),
    ("Kandal", "កណ្តាល", 8000, 5000, 20.0),
    ("Koh Kong", "កោះកុង", 400, 400, 11.0),
    ("Kratie", "ក្រចេះ", 300, 350, 7.7),
    ("Mondulkiri", "មណ្ឌលគិរី", 50, 60, 5.1),
    ("Phnom Penh", "ភ្នំពេញ", 30000, 25000, 34.9),
    ("Preah Vihear", "ព្រះវិហារ", 150, 170, 6.0),
    ("Prey Veng", "ព្រៃវែង", 900, 800, 10.3),
    ("Pursat", "ពោធិ៍សាត់", 700, 650, 9.5),
    ("Ratanakiri", "រតនគិរី", 90, 110, 5.1),
    ("Siem Reap", "សៀមរាប", 4000, 3500, 16.6),
    ("Preah Sihanouk", "ព្រះសីហនុ", 3300, 2700, 19.8),
    ("Stung Treng", "ស្ទឹងត្រែង", 120, 130, 6.0),
    ("Svay Rieng", "ស្វាយរៀង", 5000, 2000, 18.2),
    ("Takeo", "តាកែវ", 2500, 1500, 14.4),
    ("Oddar Meanchey", "ឧត្តរមានជ័យ", 110, 100, 5.9),
    ("Kep", "កែប", 40, 30, 8.8),
    ("Pailin", "ប៉ៃលិន", 70, 80, 14.0),
    ("Tboung Khmum", "ត្បូងឃ្មុំ", 1000, 900, 10.1),
)
WOMEN, MEN, ALL = 74930, 53980, 128910
"""What the columns add up to, added up by hand."""
