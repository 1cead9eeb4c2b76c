# made by hand
Creator "hand"
graph [
  comment "two firms"
  node [ id 7 label "&#30002;" kind "firm" staff 12 share .5
    graphics [ x 1 y -2.5 w 3 fill "#FF0010" Line [ a 1 ] ] ]
  node [ id 1 label "&quot;b&amp;&#x63;&unknown;" deep [ a 1 ] ]
  edge [ source 7 target 1 weight 2.5 label "x" tag "x" tag "y" ]
]
