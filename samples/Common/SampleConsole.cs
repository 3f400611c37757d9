using System.Globalization;
using Spectre.Console;

namespace Samples.Common;

/// <summary>The console that samples write to.</summary>
public static class SampleConsole
{
    /// <summary>Where nothing says how wide the reader's window is.</summary>
    private const int WidthOfFiles = 240;

    /// <summary>Creates a console that is as wide as <c>COLUMNS</c>, or does not wrap lines, if its output goes to a file or a pipe.</summary>
    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width =
                int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0
                    ? width
                    : WidthOfFiles;
        }

        return console;
    }

    /// <summary>
    /// Whether changes can be drawn in place. Otherwise, in a file, a pipe or a terminal without escape sequences, each change is a line.
    /// </summary>
    public static bool IsLive(this IAnsiConsole console) =>
        console.Profile.Capabilities is { Interactive: true, Ansi: true } && !Console.IsOutputRedirected;
}
