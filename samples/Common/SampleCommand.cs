using System.CommandLine;
using System.CommandLine.Invocation;

namespace Samples.Common;

/// <summary>Runs the command line of a sample.</summary>
public static class SampleCommand
{
    /// <summary>Parses the arguments and runs the command, or writes what is wrong with them.</summary>
    public static Task<int> RunAsync(RootCommand command, string[] args, InvocationConfiguration? configuration = null)
    {
        var parseResult = command.Parse(args);
        if (parseResult.Action is ParseErrorAction errorAction)
        {
            // The error is easier to see without the help around it.
            errorAction.ShowHelp = false;
        }

        return parseResult.InvokeAsync(configuration);
    }
}
