namespace EcsServiceConnect.Client.Testing;

/// <summary>The headers of a request, found without regard to case whatever dictionary the transport handed over.</summary>
internal readonly struct RequestHeaders(IReadOnlyDictionary<string, string> headers)
{
    public string? this[string name]
    {
        get
        {
            if (headers.TryGetValue(name, out var value))
            {
                return value;
            }

            foreach (var (other, otherValue) in headers)
            {
                if (string.Equals(name, other, StringComparison.OrdinalIgnoreCase))
                {
                    return otherValue;
                }
            }

            return null;
        }
    }
}
