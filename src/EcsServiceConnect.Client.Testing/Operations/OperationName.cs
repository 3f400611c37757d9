namespace EcsServiceConnect.Client.Testing;

/// <summary>Gets and validates the names of operations.</summary>
internal static class OperationName
{
    public static string GetName<TRequest>()
        where TRequest : EcsRequest => typeof(TRequest).Name[..^"Request".Length];

    /// <summary>Validates an operation's name and returns it.</summary>
    /// <exception cref="ArgumentException">There is no such operation; the message suggests the nearest name.</exception>
    public static string Validate(string operation, IReadOnlyCollection<string> known)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        if (known.Contains(operation))
        {
            return operation;
        }

        var (nearest, distance) = known.Select(candidate => (candidate, GetEditDistance(candidate, operation))).MinBy(static pair => pair.Item2);
        var hint = distance <= Math.Max(2, operation.Length / 3) ? $" Did you mean '{nearest}'?" : "";
        throw new ArgumentException(
            $"The in-memory ECS does not know the operation '{operation}'.{hint} "
            + "An operation of ECS that is not simulated is named by its request: On<TRequest>(), Requests<TRequest>().",
            nameof(operation));
    }

    /// <summary>Gets the number of letters to insert, delete or replace, regardless of case.</summary>
    private static int GetEditDistance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
