namespace EcsServiceConnect.Client.Testing;

/// <summary>The text of a query, taken apart from left to right. White space between the parts does not count.</summary>
internal sealed class QueryText(string text)
{
    /// <summary>The longer ones first, so that none is taken for its own beginning.</summary>
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

    public bool TakeSymbol(string symbol)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, Position, symbol, 0, symbol.Length) != 0)
        {
            return false;
        }

        Position += symbol.Length;
        return true;
    }

    /// <summary>A word that ends there: <c>or</c> is not the beginning of <c>origin</c>.</summary>
    public bool TakeWord(string word)
    {
        SkipSpace();
        var end = Position + word.Length;
        if (string.Compare(text, Position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0
            || (end < text.Length && IsNamePart(text[end])))
        {
            return false;
        }

        Position = end;
        return true;
    }

    /// <summary>The name of what is compared; empty when there is none.</summary>
    public string TakeName()
    {
        SkipSpace();
        var start = Position;
        while (Position < text.Length && IsNamePart(text[Position]))
        {
            Position++;
        }

        return text[start..Position];
    }

    /// <summary>The operator in its shortest form; null when there is none.</summary>
    public string? TakeOperator()
    {
        foreach (var (written, meant) in _operators)
        {
            if (char.IsLetter(written[^1]) ? TakeWord(written) : TakeSymbol(written))
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>A value, in quotes or bare; null when there is none. A bare one may hold parentheses in pairs.</summary>
    public string? TakeValue(bool isInList)
    {
        SkipSpace();
        if (Position < text.Length && text[Position] is '\'' or '"')
        {
            return TakeQuoted(text[Position]);
        }

        var (start, open) = (Position, 0);
        while (Position < text.Length && !EndsValue(isInList, open))
        {
            open += text[Position] switch { '(' => 1, ')' => -1, _ => 0 };
            Position++;
        }

        return Position > start ? text[start..Position] : null;
    }

    private string? TakeQuoted(char quote)
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

    private bool EndsValue(bool isInList, int open) => text[Position] switch
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
