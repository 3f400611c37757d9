namespace EcsServiceConnect.Client.Testing;

/// <summary>Reads the tokens of a query from left to right, without white space between them.</summary>
internal sealed class QueryReader(string text)
{
    /// <summary>The longer operators first, so that none is read as a shorter one.</summary>
    private static readonly (string Written, string Meant)[] _operators =
    [
        ("==", "=="), ("!=", "!="), ("=~", "=~"), ("!~", "!~"), (">=", ">="), ("<=", "<="), (">", ">"), ("<", "<"),
        ("!exists", "!exists"), ("!in", "!in"), ("exists", "exists"), ("in", "in"),
        ("equals", "=="), ("not_equals", "!="), ("matches", "=~"), ("not_matches", "!~"), ("not_exists", "!exists"), ("not_in", "!in"),
        ("greater_than_equal", ">="), ("greater_than", ">"), ("less_than_equal", "<="), ("less_than", "<"),
    ];

    public int Position { get; private set; }

    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return Position == text.Length;
        }
    }

    public bool TryReadSymbol(string symbol)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, Position, symbol, 0, symbol.Length) != 0)
        {
            return false;
        }

        Position += symbol.Length;
        return true;
    }

    /// <summary>Reads a keyword, but not the beginning of a name: <c>or</c> is not read from <c>origin</c>.</summary>
    public bool TryReadKeyword(string keyword)
    {
        SkipSpace();
        var end = Position + keyword.Length;
        if (string.Compare(text, Position, keyword, 0, keyword.Length, StringComparison.OrdinalIgnoreCase) != 0
            || (end < text.Length && IsNamePart(text[end])))
        {
            return false;
        }

        Position = end;
        return true;
    }

    /// <summary>Reads the name of a subject; empty if there is none.</summary>
    public string ReadName()
    {
        SkipSpace();
        var start = Position;
        while (Position < text.Length && IsNamePart(text[Position]))
        {
            Position++;
        }

        return text[start..Position];
    }

    /// <summary>Reads an operator in its shortest form; null if there is none.</summary>
    public string? ReadOperator()
    {
        foreach (var (written, meant) in _operators)
        {
            if (char.IsLetter(written[^1]) ? TryReadKeyword(written) : TryReadSymbol(written))
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>Reads a value, quoted or not; null if there is none. An unquoted one may contain balanced parentheses.</summary>
    public string? ReadValue(bool isInList)
    {
        SkipSpace();
        if (Position < text.Length && text[Position] is '\'' or '"')
        {
            return ReadQuoted(text[Position]);
        }

        var (start, open) = (Position, 0);
        while (Position < text.Length && !IsEndOfValue(isInList, open))
        {
            open += text[Position] switch { '(' => 1, ')' => -1, _ => 0 };
            Position++;
        }

        return Position > start ? text[start..Position] : null;
    }

    private string? ReadQuoted(char quote)
    {
        var end = text.IndexOf(quote, Position + 1);
        if (end < 0)
        {
            return null;
        }

        var value = text[(Position + 1)..end];
        Position = end + 1;
        return value;
    }

    private bool IsEndOfValue(bool isInList, int open) => text[Position] switch
    {
        ',' or ']' => isInList,
        ')' => open == 0,
        '&' or '|' => Position + 1 < text.Length && text[Position + 1] == text[Position],
        var character => char.IsWhiteSpace(character),
    };

    private void SkipSpace()
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position]))
        {
            Position++;
        }
    }

    private static bool IsNamePart(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or '\\' or ':';
}
