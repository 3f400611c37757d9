using Spectre.Console;

namespace Samples.Common;

/// <summary>The console that samples write to.</summary>
public static class SampleConsole
{
    /// <summary>Output that goes to a file or a pipe keeps its lines whole, however long they are.</summary>
    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 240;
        }

        return console;
    }

    /// <summary>Whether somebody looks on: then what changes is drawn in place, and else each change is a line.</summary>
    public static bool IsLive(this IAnsiConsole console) => console.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
}
