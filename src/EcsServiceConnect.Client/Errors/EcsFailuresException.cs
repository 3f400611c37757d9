using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// A call succeeded, but not for everything that it was about. The message names every failure, one on a line;
/// <see cref="Failures"/> has them one by one.
/// </summary>
public sealed class EcsFailuresException : EcsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="failures">What failed: at least one entry.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public EcsFailuresException(IReadOnlyList<Failure> failures, Exception? innerException = null)
        : base(FormatMessage(failures), innerException)
    {
        Failures = [.. failures];
    }

    /// <summary>What failed, each with its ARN, reason and detail as far as the service told them.</summary>
    public IReadOnlyList<Failure> Failures { get; }

    /// <summary>The id of the call that answered so, for AWS support.</summary>
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
        var head = $"The answer holds {MessageFormatter.FormatCount(failures.Count, "failure")}:";
        return string.Join('\n', [head, .. failures.Select(static failure => $"  {FormatFailure(failure)}")]);
    }
}
