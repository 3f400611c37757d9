namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>The line from a note to the endpoints that its service cannot reach.</summary>
/// <param name="Column">The column of the service.</param>
/// <param name="X">Where the vertical part of the line is.</param>
/// <param name="FromY">The middle of the note's line.</param>
/// <param name="Tone">The end of the CSS classes that color it.</param>
/// <param name="Targets">The endpoints: the column of each, and the middle of its line.</param>
internal sealed record EdgeLayout(ColumnLayout Column, int X, int FromY, string Tone, IReadOnlyList<(ColumnLayout Column, int Y)> Targets);
