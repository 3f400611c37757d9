namespace EcsServiceConnect.Client;

/// <summary>
/// A request, a setting or an argument is wrong, so nothing was sent. The message names every problem that was found,
/// one on a line; <see cref="Problems"/> has them one by one.
/// </summary>
public sealed class EcsValidationException : EcsException
{
    /// <summary>Creates the error from one problem.</summary>
    /// <param name="problem">What is wrong, beginning with the name of the setting or the path of the member.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public EcsValidationException(string problem, Exception? innerException = null)
        : this([problem], innerException)
    {
    }

    /// <summary>Creates the error from everything that was found.</summary>
    /// <param name="problems">
    /// What is wrong: at least one entry, each beginning with the name of the setting or the path of the member.
    /// </param>
    /// <param name="innerException">What led to it, if anything.</param>
    public EcsValidationException(IReadOnlyList<string> problems, Exception? innerException = null)
        : base(FormatMessage(problems), innerException)
    {
        Problems = [.. problems];
    }

    /// <summary>The problems, each beginning with the name of the setting or the path of the member.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string FormatMessage(IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return string.Join('\n', problems);
    }
}
