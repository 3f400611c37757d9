using Spectre.Console;

namespace Samples.Common;

/// <summary>The console that samples write to.</summary>
public static class SampleConsole
{
    /// <summary>Creates a console that does not wrap lines if its output goes to a file or a pipe.</summary>
    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 240;
        }

        return console;
    }

    /// <summary>Whether the console is interactive: then changes are drawn in place, otherwise each change is a line.</summary>
    public static bool IsLive(this IAnsiConsole console) => console.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
}
