using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// A call succeeded, but not for every resource in it. The message names every failure, one on a line;
/// <see cref="Failures"/> lists them.
/// </summary>
public sealed class EcsFailuresException : EcsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failures">The failures: at least one.</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    public EcsFailuresException(IReadOnlyList<Failure> failures, Exception? innerException = null)
        : base(FormatMessage(failures), innerException)
    {
        Failures = [.. failures];
    }

    /// <summary>The failures, each with the ARN, reason and detail that the service returned.</summary>
    public IReadOnlyList<Failure> Failures { get; }

    /// <summary>The id that the service gave to the request. AWS Support asks for it.</summary>
    /// <value>Null if it is not known, as after several calls.</value>
    public string? RequestId { get; init; }

    internal static string FormatFailure(Failure failure)
    {
        var reason = failure.Detail is { Length: > 0 } detail ? $"{failure.Reason} ({detail})" : failure.Reason ?? "no reason given";
        return failure.Arn is { Length: > 0 } arn ? $"{arn}: {reason}" : reason;
    }

    private static string FormatMessage(IReadOnlyList<Failure> failures)
    {
        ArgumentNullException.ThrowIfNull(failures);
        var head = $"The response holds {MessageFormatter.FormatCount(failures.Count, "failure")}:";
        return string.Join('\n', [head, .. failures.Select(static failure => $"  {FormatFailure(failure)}")]);
    }
}
