using System.Security.Cryptography;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Keeps for a day the result of each client token, so that a repeated call takes effect once.</summary>
internal sealed class ClientTokenStore(EventQueue events)
{
    private readonly Dictionary<(string Operation, string Scope, string Token), Use> _uses = [];

    /// <summary>Finds the earlier use of a token; null if there was none.</summary>
    public Use? Find<TRequest>(TRequest request, string scope, string? token)
        where TRequest : EcsRequest, IEcsModel<TRequest>
    {
        return token is not null && _uses.TryGetValue((request.Operation.Name, scope, token), out var use)
            ? use with { IsSameRequest = use.Fingerprint == ComputeFingerprint(request) }
            : null;
    }

    public void Add<TRequest>(TRequest request, string scope, string? token, object outcome)
        where TRequest : EcsRequest, IEcsModel<TRequest>
    {
        if (token is null)
        {
            return;
        }

        var key = (request.Operation.Name, scope, token);
        _uses[key] = new Use(ComputeFingerprint(request), outcome);
        events.Schedule(SimulationTiming.ClientTokenRetention, () => _uses.Remove(key));
    }

    private static string ComputeFingerprint<TRequest>(TRequest request)
        where TRequest : EcsRequest, IEcsModel<TRequest> =>
        Convert.ToHexString(SHA256.HashData(EcsJson.SerializeToUtf8Bytes(request)));

    /// <summary>One use of a token.</summary>
    internal sealed record Use(string Fingerprint, object Outcome, bool IsSameRequest = false);
}
