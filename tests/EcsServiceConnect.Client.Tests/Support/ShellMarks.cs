using System.Text;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>The marks that a shell prints around the output of a command.</summary>
internal sealed partial class ShellMarks(string command)
{
    private readonly string _mark = Mark().Match(command).Groups["mark"].Value;

    public byte[] Begin(bool isRaw = true) => Encoding.ASCII.GetBytes($"\u001e{_mark}{(isRaw ? '+' : '-')}\u001e");

    public byte[] End(int exitCode) => Encoding.ASCII.GetBytes($"\u001e{_mark}:{exitCode}\u001e");

    [GeneratedRegex(@" (?<mark>\w+) \$\?'$")]
    private static partial Regex Mark();
}
