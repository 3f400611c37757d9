using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Batching;

/// <summary>The failure of a resource that does not exist.</summary>
internal static class MissingFailure
{
    public const string Reason = "MISSING";

    public static bool IsMissing(Failure failure) => failure.Reason == Reason;

    /// <summary>Returns what was found if all else is missing: a resource that could not be read may exist.</summary>
    /// <exception cref="EcsFailuresException">A resource failed for another reason.</exception>
    public static IReadOnlyList<TItem> GetItemsUnlessUnread<TItem>(EcsBatchResult<TItem> batch)
    {
        Failure[] unread = [.. batch.Failures.Where(static failure => !IsMissing(failure))];
        return unread.Length == 0 ? batch.Items : throw new EcsFailuresException(unread);
    }

    public static Failure Create(string name, string detail) => new() { Arn = name, Reason = Reason, Detail = detail };
}
