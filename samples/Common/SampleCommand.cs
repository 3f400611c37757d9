using System.CommandLine;
using System.CommandLine.Invocation;

namespace Samples.Common;

/// <summary>Runs the command line of a sample.</summary>
public static class SampleCommand
{
    /// <summary>Parses the arguments and runs the command, or says what is wrong with them.</summary>
    public static Task<int> RunAsync(RootCommand command, string[] args, InvocationConfiguration? configuration = null)
    {
        var parsed = command.Parse(args);
        if (parsed.Action is ParseErrorAction complaint)
        {
            // What is wrong stands out better without the whole help around it.
            complaint.ShowHelp = false;
        }

        return parsed.InvokeAsync(configuration);
    }
}
