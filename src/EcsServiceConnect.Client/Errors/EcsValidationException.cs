namespace EcsServiceConnect.Client;

/// <summary>
/// A request, a setting or an argument is invalid, so nothing was sent. The message names every problem, one on a line, and the
/// type of the request; <see cref="Problems"/> lists them.
/// </summary>
public sealed class EcsValidationException : EcsException
{
    /// <summary>Creates the exception of one problem.</summary>
    /// <param name="problem">The problem, beginning with the name of the setting or the path of the member.</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    public EcsValidationException(string problem, Exception? innerException = null)
        : this([problem], innerException)
    {
    }

    /// <summary>Creates the exception of several problems.</summary>
    /// <param name="problems">
    /// The problems: at least one, each beginning with the name of the setting or the path of the member.
    /// </param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    public EcsValidationException(IReadOnlyList<string> problems, Exception? innerException = null)
        : base(FormatMessage(problems), innerException)
    {
        Problems = [.. problems];
    }

    /// <summary>Creates the exception of an invalid request, whose type the message names.</summary>
    internal EcsValidationException(EcsRequest request, IReadOnlyList<string> problems, Exception? innerException = null)
        : base(FormatMessage([.. problems.Select(problem => $"{request.GetType().Name}: {problem}")]), innerException)
    {
        Problems = [.. problems];
        Operation = request.Operation.Name;
    }

    /// <summary>The problems, each beginning with the name of the setting or the path of the member.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string FormatMessage(IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return string.Join('\n', problems);
    }
}
