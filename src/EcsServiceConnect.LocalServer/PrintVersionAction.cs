using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace EcsServiceConnect.LocalServer;

/// <summary>Prints the version of the program on one line, without its commit.</summary>
internal sealed class PrintVersionAction : SynchronousCommandLineAction
{
    public static string Version { get; } = typeof(PrintVersionAction).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Version);
        return 0;
    }
}
