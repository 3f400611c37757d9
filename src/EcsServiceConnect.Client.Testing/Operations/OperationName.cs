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

        var hint = NearestName.Find(operation, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        throw new ArgumentException(
            $"The in-memory ECS does not know the operation '{operation}'.{hint} "
            + "An operation of ECS that is not simulated is named by its request: On<TRequest>(), Requests<TRequest>().",
            nameof(operation));
    }
}
