namespace EcsServiceConnect.Client.Testing;

/// <summary>A script that the simulated shell cannot read, or that uses what it does not have.</summary>
internal sealed class ShellSyntaxException(string message, bool isIncomplete = false) : Exception(message)
{
    /// <summary>Whether another line could complete the script.</summary>
    public bool IsIncomplete => isIncomplete;
}
