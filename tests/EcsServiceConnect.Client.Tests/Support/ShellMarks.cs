using System.Text;
using EcsServiceConnect.Client.Exec.Shell;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>The marks that a shell prints around the output of a command.</summary>
internal sealed class ShellMarks(string command)
{
    private readonly WrappedCommand _command = WrappedCommand.TryParse(command) ?? throw new ArgumentException("It has no marks.", nameof(command));

    public byte[] Begin(bool isRaw = true) => Encoding.ASCII.GetBytes(_command.FormatBegin(isRaw));

    public byte[] End(int exitCode) => Encoding.ASCII.GetBytes(_command.FormatEnd(exitCode));
}
