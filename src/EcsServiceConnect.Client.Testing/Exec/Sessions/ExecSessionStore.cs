using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The sessions of ECS Exec that wait for a client, and those that are open. They are not part of the state that is saved. All members are
/// to be used under the state's lock.
/// </summary>
internal sealed class ExecSessionStore(EventQueue eventQueue)
{
    /// <summary>The reason for a token that is wrong, or was used before.</summary>
    public const string InvalidToken = "The token of the session is invalid, or was used before.";

    private const string ExpiredToken = "The token of the session has expired: call ExecuteCommand again.";

    /// <summary>How long a token can be used: the service documents no number, only that it is long enough to connect.</summary>
    private static readonly TimeSpan _tokenLifetime = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, ExecSession> _waiting = new(StringComparer.Ordinal);
    private readonly HashSet<ExecSession> _open = [];

    /// <summary>Adds a session that waits for its client.</summary>
    public void Add(ExecSession session)
    {
        foreach (var expired in _waiting.Values.Where(IsExpired).ToList())
        {
            _waiting.Remove(expired.Id);
            expired.Dispose();
        }

        _waiting.Add(session.Id, session);
    }

    /// <summary>Opens a session with its token; otherwise returns why it cannot be opened.</summary>
    public (ExecSession? Session, string? Rejection) Open(string id, string token)
    {
        if (!_waiting.TryGetValue(id, out var session)
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(session.Token), Encoding.UTF8.GetBytes(token)))
        {
            return (null, InvalidToken);
        }

        if (IsExpired(session))
        {
            return (null, ExpiredToken);
        }

        _waiting.Remove(id);
        _open.Add(session);
        return (session, null);
    }

    /// <summary>Forgets a session that has ended.</summary>
    public void Close(ExecSession session)
    {
        _open.Remove(session);
        session.Dispose();
    }

    /// <summary>Ends all sessions that are open, and forgets the others.</summary>
    public void EndAll(string reason)
    {
        foreach (var session in _waiting.Values)
        {
            session.Dispose();
        }

        _waiting.Clear();
        foreach (var session in _open)
        {
            session.End(reason);
        }
    }

    private bool IsExpired(ExecSession session) => eventQueue.Now - session.CreatedAt > _tokenLifetime;
}
