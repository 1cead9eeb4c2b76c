set encoding utf8
set terminal svg size 952,466 dynamic noenhanced font 'Noto Sans CJK SC,11' background '#ffffff' linewidth 1
unset mouse
$chart1_1 << END
1.0 1.0
10.0 0.1
100.0 0.01
END
$chart1_2 << END
2.0 0.5
100.0 0.01
END
$chart1_3 << END
2.0 0.5
100.0 0.005
END
$chart2_1 << END
2014.0 0.5 0.4 0.6
2015.0 0.25 0.2 0.3
END
$chart2_2 << END
2014.0 0.1
2015.0 0.1
END
set multiplot
set label "度分布 of \047a\047" at screen 0.01471, screen 0.95708 left noenhanced front font ',13' textcolor rgb '#222222'
set label "A note on conventions." at screen 0.01471, screen 0.06867 left noenhanced front font ',9' textcolor rgb '#555555'
set label "中文说明。" at screen 0.01471, screen 0.04077 left noenhanced front font ',9' textcolor rgb '#555555'
set lmargin at screen 0.06933
set rmargin at screen 0.47899
set bmargin at screen 0.19742
set tmargin at screen 0.84120
set border 3 lw 0.8 lc rgb '#222222'
set logscale x
set xrange [0.7692307692307692:130.0]
set xtics nomirror out scale 0.8,0.4 noenhanced textcolor rgb '#222222' ("" 0.8 1, "" 0.9 1, "1" 1.0, "" 2.0 1, "" 3.0 1, "" 4.0 1, "" 5.0 1, "" 6.0 1, "" 7.0 1, "" 8.0 1, "" 9.0 1, "10" 10.0, "" 20.0 1, "" 30.0 1, "" 40.0 1, "" 50.0 1, "" 60.0 1, "" 70.0 1, "" 80.0 1, "" 90.0 1, "100" 100.0)
set logscale y
set yrange [0.001:2.0]
set ytics nomirror out scale 0.8,0.4 noenhanced textcolor rgb '#222222' ("10⁻³" 0.001, "" 0.002 1, "" 0.003 1, "" 0.004 1, "" 0.005 1, "" 0.006 1, "" 0.007 1, "" 0.008 1, "" 0.009000000000000001 1, "0.01" 0.01, "" 0.02 1, "" 0.03 1, "" 0.04 1, "" 0.05 1, "" 0.06 1, "" 0.07 1, "" 0.08 1, "" 0.09 1, "0.1" 0.1, "" 0.2 1, "" 0.30000000000000004 1, "" 0.4 1, "" 0.5 1, "" 0.6000000000000001 1, "" 0.7000000000000001 1, "" 0.8 1, "" 0.9 1, "1" 1.0, "" 2.0 1)
set key inside left bottom Left reverse noenhanced samplen 3 spacing 1.15 font ',10' textcolor rgb '#222222' nobox
set label "Left" at screen 0.06933, screen 0.90129 left noenhanced front textcolor rgb '#222222'
set label "degree k" at screen 0.27416, screen 0.12017 center noenhanced front textcolor rgb '#222222'
set label "share" at screen 0.01471, screen 0.51931 center rotate by 90 noenhanced front textcolor rgb '#222222'
set label "α = 2.0" at graph 0.98, graph 0.95500 right noenhanced front font ',10' textcolor rgb '#222222'
set arrow from first 2.0, graph 0 to first 2.0, graph 1 nohead back lw 1 dt (2,3) lc rgb '#777777'
set label "xmin = 2" at first 2.0, graph 1 offset character 0,0.6 center noenhanced front font ',10' textcolor rgb '#777777'
plot $chart1_1 using 1:2 with points pt 6 ps 0.6 lw 1 lc rgb '#222222' title "节点", $chart1_2 using 1:2 with lines lw 2.2 dt solid lc rgb '#0072b2' title "fit", $chart1_3 using 1:2 with lines lw 1.6 dt (12,5) lc rgb '#d55e00' title "other"
unset label
unset arrow
unset logscale
set lmargin at screen 0.56933
set rmargin at screen 0.97899
set bmargin at screen 0.19742
set tmargin at screen 0.84120
set border 3 lw 0.8 lc rgb '#222222'
unset logscale x
set xrange [2013.5:2015.5]
set xtics nomirror out scale 0.8,0.4 noenhanced textcolor rgb '#222222' ("2014" 2014.0, "2015" 2015.0)
unset logscale y
set yrange [0.0:1.0]
set ytics nomirror out scale 0.8,0.4 noenhanced textcolor rgb '#222222' ("0.0" 0.0, "0.2" 0.2, "0.4" 0.4, "0.6" 0.6, "0.8" 0.8, "1.0" 1.0)
set key inside left top Left reverse noenhanced samplen 3 spacing 1.15 font ',10' textcolor rgb '#222222' nobox
set label "Right" at screen 0.56933, screen 0.90129 left noenhanced front textcolor rgb '#222222'
set label "year" at screen 0.77416, screen 0.12017 center noenhanced front textcolor rgb '#222222'
set label "p" at screen 0.51471, screen 0.51931 center rotate by 90 noenhanced front textcolor rgb '#222222'
set label "2015" at first 2015.0, first 0.25 offset character 0.8,-0.6 left noenhanced front font ',9' textcolor rgb '#555555'
plot $chart2_1 using 1:2:3:4 with yerrorlines pt 7 ps 0.7 lw 1.5 lc rgb '#222222' title "p", $chart2_2 using 1:2 with lines lw 1 dt solid lc rgb '#777777' title "limit"
unset label
unset arrow
unset logscale
unset multiplot
