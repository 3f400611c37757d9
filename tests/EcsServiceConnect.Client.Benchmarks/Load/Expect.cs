namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>Ends the run where something is not as it has to be, and says what.</summary>
internal static class Expect
{
    public static void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException(otherwise);
        }
    }

    /// <summary>Each of the known ones was found, once, and nothing else.</summary>
    public static void Same(string what, IReadOnlyCollection<string> known, IReadOnlyCollection<string> found)
    {
        var distinct = found.ToHashSet();
        var lost = known.Except(distinct).ToList();
        distinct.ExceptWith(known);
        That(lost.Count == 0, $"{what}: {lost.Count} of {known.Count} are lost, such as {lost.FirstOrDefault()}.");
        That(distinct.Count == 0, $"{what}: {distinct.Count} are there that nobody made, such as {distinct.FirstOrDefault()}.");
        That(found.Count == known.Count, $"{what}: {found.Count - known.Count} are there twice.");
    }
}
