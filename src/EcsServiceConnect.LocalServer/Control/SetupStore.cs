using System.Text.Json;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>What was set up over the control endpoint, each with an id and its definition; only the latest are kept.</summary>
internal sealed class SetupStore<TSetup>
    where TSetup : class
{
    private const int MaxCount = 1000;

    private readonly Lock _lock = new();
    private readonly List<NumberedSetup<TSetup>> _setups = [];
    private int _lastId;

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

    public NumberedSetup<TSetup> Add(TSetup setup, JsonElement definition)
    {
        lock (_lock)
        {
            var numbered = new NumberedSetup<TSetup>(++_lastId, setup, definition);
            _setups.Add(numbered);
            if (_setups.Count > MaxCount)
            {
                _setups.RemoveAt(0);
            }

            return numbered;
        }
    }

    public void Remove(NumberedSetup<TSetup> setup)
    {
        lock (_lock)
        {
            _setups.Remove(setup);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _setups.Clear();
        }
    }
}
