using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Batching;

/// <summary>The failures of resources that do not exist, or may not.</summary>
internal static class MissingFailure
{
    public const string Reason = "MISSING";

    /// <summary>The reason of this library for a name that a response mentions neither as found nor as failed.</summary>
    public const string NotInResponse = "NOT_IN_RESPONSE";

    public static bool IsMissing(Failure failure) => failure.Reason == Reason;

    /// <summary>Whether a resource is missing, or may be, because the response did not mention it. That is no proof that it does not exist.</summary>
    public static bool CanBeMissing(Failure failure) => IsMissing(failure) || failure.Reason == NotInResponse;

    /// <summary>Whether a resource could not be read, for any reason but that it is missing: it may exist, in any state.</summary>
    public static bool IsUnread(Failure failure) => !IsMissing(failure);

    /// <summary>Returns what was found if all else is missing: a resource that could not be read may exist.</summary>
    /// <exception cref="EcsFailuresException">A resource failed for another reason.</exception>
    public static IReadOnlyList<TItem> GetItemsUnlessUnread<TItem>(EcsBatchResult<TItem> batch)
    {
        Failure[] unread = [.. batch.Failures.Where(IsUnread)];
        return unread.Length == 0 ? batch.Items : throw new EcsFailuresException(unread);
    }

    public static Failure Create(string name, string detail) => new() { Arn = name, Reason = Reason, Detail = detail };

    /// <summary>Creates the failure of a name that a response does not mention.</summary>
    public static Failure CreateNotInResponse(string name) =>
        new() { Arn = name, Reason = NotInResponse, Detail = "The response does not mention it, so it is not known whether it exists." };
}
