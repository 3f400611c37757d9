namespace EcsServiceConnect.Client.Testing;

/// <summary>Keeps for a day the result of each client token, so that a repeated call takes effect once.</summary>
internal sealed class ClientTokenStore(EventQueue events)
{
    private readonly Dictionary<(string Operation, string Scope, string Token), Use> _uses = [];

    /// <summary>Finds the earlier use of a token; null if there was none.</summary>
    public Use? Find(EcsRequest request, string scope, string? token)
    {
        return token is not null && _uses.TryGetValue((request.Operation.Name, scope, token), out var use)
            ? use with { IsSameRequest = use.Request.Equals(request) }
            : null;
    }

    public void Add(EcsRequest request, string scope, string? token, object outcome)
    {
        if (token is null)
        {
            return;
        }

        var key = (request.Operation.Name, scope, token);
        _uses[key] = new Use(request, outcome);
        events.Schedule(SimulationTiming.ClientTokenRetention, () => _uses.Remove(key));
    }

    /// <summary>One use of a token.</summary>
    internal sealed record Use(EcsRequest Request, object Outcome, bool IsSameRequest = false);
}
