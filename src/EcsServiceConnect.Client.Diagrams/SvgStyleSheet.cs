namespace EcsServiceConnect.Client.Diagrams;

/// <summary>The style sheet in every SVG of this package, in light and dark colors.</summary>
/// <remarks>
/// It is the same text in every picture, so that a page with a content security policy can allow it by its hash.
/// </remarks>
public static class SvgStyleSheet
{
    /// <summary>The CSS, exactly as it stands in the <c>style</c> element.</summary>
    public static string Css =>
        """

        .ecs-map { color-scheme: light dark; --back: #ffffff; --box: #f3f5f8; --node: #ffffff; --line: #d3d9e2; --text: #1b2430;
          --dim: #5b6675; --call: #8a97a8; --serve: #0b7f86; --badge: #e3f4f4; --hub: #0b6e75; --ink: #ffffff; --unreachable: #c0262d;
          --possibly: #96600a; --full: #1f9d63; --part: #d98e04; --down: #d43d3d; --off: #9aa5b4; }
        @media (prefers-color-scheme: dark) {
          .ecs-map { --back: #1a2028; --box: #212934; --node: #1a2028; --line: #37424f; --text: #e4e8ee; --dim: #9aa5b4;
            --call: #6f7d8f; --serve: #45b5bc; --badge: #173a3e; --hub: #4fc3c9; --ink: #10262a; --unreachable: #ff7b7b;
            --possibly: #e8b04a; --full: #4cc38a; --part: #f0b429; --down: #ff6b6b; --off: #6f7d8f; }
        }
        .ecs-map text { font: 13px ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
          fill: var(--text); dominant-baseline: central; white-space: pre; }
        .ecs-map .m-title { font-size: 18px; font-weight: 700; }
        .ecs-map .m-name, .ecs-map .m-head, .ecs-map .m-hub { font-weight: 600; }
        .ecs-map .m-hub { fill: var(--ink); text-anchor: middle; }
        .ecs-map .m-dim { fill: var(--dim); }
        .ecs-map .m-end { text-anchor: end; }
        .ecs-map .m-count { font-variant-numeric: tabular-nums; text-anchor: end; }
        .ecs-map .m-note { font-size: 11px; }
        .ecs-map .m-legend { font-size: 12px; fill: var(--dim); }
        .ecs-map .m-label { font: 12px ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--serve); }
        .ecs-map .m-back { fill: var(--back); }
        .ecs-map .m-box { fill: var(--box); stroke: var(--line); }
        .ecs-map .m-node { fill: var(--node); stroke: var(--line); }
        .ecs-map .m-client { stroke-dasharray: 4 3; }
        .ecs-map .m-badge { fill: var(--badge); stroke: var(--serve); }
        .ecs-map .m-backbone { fill: var(--hub); }
        .ecs-map .m-call, .ecs-map .m-serve, .ecs-map .m-edge { fill: none; stroke-width: 1.5; }
        .ecs-map .m-call { stroke: var(--call); }
        .ecs-map .m-serve { stroke: var(--serve); }
        .ecs-map .m-edge { stroke-dasharray: 5 4; }
        .ecs-map .m-cross { fill: none; stroke-width: 2; }
        .ecs-map .m-call-head { fill: var(--call); }
        .ecs-map .m-serve-head { fill: var(--serve); }
        .ecs-map .s-unreachable { stroke: var(--unreachable); }
        .ecs-map .s-possibly { stroke: var(--possibly); }
        .ecs-map .t-plain { fill: var(--dim); }
        .ecs-map .t-unreachable { fill: var(--unreachable); fill-rule: evenodd; }
        .ecs-map .t-possibly { fill: var(--possibly); fill-rule: evenodd; }
        .ecs-map .d-full { fill: var(--full); }
        .ecs-map .d-part { fill: var(--part); }
        .ecs-map .d-down { fill: var(--down); }
        .ecs-map .d-off { fill: var(--off); }

        """;
}
