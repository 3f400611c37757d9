namespace EcsServiceConnect.Client.Testing;

/// <summary>Where a command reads from or writes to instead of the terminal.</summary>
/// <param name="Descriptor">0 for the input, 1 for the output, 2 for the errors.</param>
/// <param name="Operator">Such as <c>&gt;</c> or <c>&gt;&amp;</c>.</param>
/// <param name="Target">The file or the descriptor.</param>
internal sealed record ShellRedirection(int Descriptor, string Operator, ShellWord Target);
