using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>What was set up over the control endpoint, each with an id and its definition; only the latest are kept.</summary>
/// <param name="kind">What it is, as a singular: <c>fault</c>.</param>
/// <param name="apply">Sets up what a body defines; a <see cref="ControlException"/> says what is wrong with it.</param>
/// <param name="clear">Removes all of it from the ECS.</param>
internal sealed class SetupStore<TSetup>(string kind, Func<ControlBody, TSetup> apply, Action clear)
    where TSetup : class, ICountedSetup
{
    private const int MaxCount = 1000;

    private readonly Lock _lock = new();
    private readonly List<NumberedSetup<TSetup>> _setups = [];
    private int _lastId;

    /// <summary>What it is, as a singular.</summary>
    public string Kind => kind;

    public IReadOnlyList<NumberedSetup<TSetup>> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _setups];
            }
        }
    }

    /// <exception cref="ControlException">The definition is invalid.</exception>
    public NumberedSetup<TSetup> Add(ControlBody body)
    {
        var setup = apply(body);
        lock (_lock)
        {
            var numbered = new NumberedSetup<TSetup>(++_lastId, setup, body.Root);
            _setups.Add(numbered);
            if (_setups.Count > MaxCount)
            {
                _setups.RemoveAt(0);
            }

            return numbered;
        }
    }

    public void Remove(NumberedSetup<TSetup> numbered)
    {
        numbered.Setup.Remove();
        lock (_lock)
        {
            _setups.Remove(numbered);
        }
    }

    public void Clear()
    {
        clear();
        Forget();
    }

    /// <summary>Forgets what the ECS itself no longer has.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _setups.Clear();
        }
    }
}
