namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Parses scripts of the simulated shell: lists, <c>&amp;&amp;</c> and <c>||</c>, pipelines, groups, redirections, quotes, variables and
/// command substitutions. What a real shell has beyond that is reported as an error that names it.
/// </summary>
internal sealed class ShellParser
{
    private const int MaxDepth = 64;

    private static readonly string[] _unsupported =
        ["if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "function", "select", "[[", "time"];

    private readonly ShellWordParser _words;
    private readonly string _source;
    private int _depth;

    private ShellParser(string source)
    {
        _source = source;
        _words = new ShellWordParser(source, this);
    }

    /// <summary>Where the parser is.</summary>
    public int Position { get; set; }

    private char Current => Position < _source.Length ? _source[Position] : '\0';

    /// <summary>Parses a script.</summary>
    /// <exception cref="ShellSyntaxException">The script is invalid, or uses what the simulated shell does not have.</exception>
    public static ShellList Parse(string source)
    {
        var parser = new ShellParser(source);
        var list = parser.ParseList(end: '\0');
        return parser.Position >= source.Length ? list : throw parser.CreateUnexpected();
    }

    /// <summary>Parses commands up to a closing sign, which it does not consume.</summary>
    public ShellList ParseList(char end)
    {
        if (++_depth > MaxDepth)
        {
            throw new ShellSyntaxException($"nested more than {MaxDepth} deep");
        }

        var start = Position;
        var items = new List<ShellNode>();
        SkipLines();
        while (Current != '\0' && Current != end)
        {
            items.Add(ParseAndOr());
            SkipSpaces();
            if (Current is ';' or '\n')
            {
                Position++;
                SkipLines();
            }
            else if (Current == '&')
            {
                throw new ShellSyntaxException("background commands ('&') are not supported by this simulated shell");
            }
            else if (Current != '\0' && Current != end)
            {
                throw CreateUnexpected();
            }
        }

        _depth--;
        return new ShellList(items) { Source = _source, Start = items.Count > 0 ? items[0].Start : start, End = items.Count > 0 ? items[^1].End : start };
    }

    /// <summary>Creates the error for what stands at the position.</summary>
    public ShellSyntaxException CreateUnexpected() => Position >= _source.Length
        ? new ShellSyntaxException("syntax error: unexpected end of file", isIncomplete: true)
        : new ShellSyntaxException($"syntax error near unexpected token '{(Current == '\n' ? "newline" : Current)}'");

    private ShellNode ParseAndOr()
    {
        var first = ParsePipeline();
        var rest = new List<(bool, ShellNode)>();
        SkipSpaces();
        while (StartsWith("&&") || StartsWith("||"))
        {
            var afterSuccess = Current == '&';
            Position += 2;
            SkipLines();
            rest.Add((afterSuccess, ParsePipeline()));
            SkipSpaces();
        }

        return rest.Count == 0 ? first : new ShellAndOr(first, rest) { Source = _source, Start = first.Start, End = rest[^1].Item2.End };
    }

    private ShellNode ParsePipeline()
    {
        SkipSpaces();
        var start = Position;
        var isNegated = Current == '!' && Position + 1 < _source.Length && char.IsWhiteSpace(_source[Position + 1]);
        Position += isNegated ? 1 : 0;
        var commands = new List<ShellNode> { ParseCommand() };
        SkipSpaces();
        while (Current == '|' && !StartsWith("||"))
        {
            Position++;
            SkipLines();
            commands.Add(ParseCommand());
            SkipSpaces();
        }

        return commands.Count == 1 && !isNegated
            ? commands[0]
            : new ShellPipeline(commands, isNegated) { Source = _source, Start = start, End = commands[^1].End };
    }

    private ShellNode ParseCommand()
    {
        SkipSpaces();
        return Current == '(' ? ParseGroup(isSubshell: true)
            : Current == '{' && Position + 1 < _source.Length && char.IsWhiteSpace(_source[Position + 1]) ? ParseGroup(isSubshell: false)
            : ParseSimple();
    }

    private ShellGroup ParseGroup(bool isSubshell)
    {
        var start = Position++;
        var body = ParseList(isSubshell ? ')' : '}');
        if (Current == '\0')
        {
            throw CreateUnexpected();
        }

        Position++;
        var redirections = new List<ShellRedirection>();
        var end = Position;
        SkipSpaces();
        while (_words.TryParseRedirection() is { } redirection)
        {
            redirections.Add(redirection);
            end = Position;
            SkipSpaces();
        }

        return new ShellGroup(body, isSubshell, redirections) { Source = _source, Start = start, End = end };
    }

    private ShellCommand ParseSimple()
    {
        var assignments = new List<(string, ShellWord)>();
        var words = new List<ShellWord>();
        var redirections = new List<ShellRedirection>();
        var (start, end, wordsEnd) = (Position, Position, Position);
        while (true)
        {
            SkipSpaces();
            if (_words.TryParseRedirection() is { } redirection)
            {
                redirections.Add(redirection);
            }
            else if (words.Count == 0 && _words.TryParseAssignment() is { } assignment)
            {
                assignments.Add(assignment);
            }
            else if (_words.TryParseWord() is { } word)
            {
                words.Add(word);
                wordsEnd = Position;
            }
            else
            {
                break;
            }

            end = Position;
        }

        if (words is [{ PlainText: { } name }, ..] && _unsupported.Contains(name))
        {
            throw new ShellSyntaxException($"'{name}' is not supported by this simulated shell");
        }

        return end > start
            ? new ShellCommand(assignments, words, redirections) { Source = _source, Start = start, End = end, WordsEnd = wordsEnd }
            : throw CreateUnexpected();
    }

    private bool StartsWith(string text) => string.CompareOrdinal(_source, Position, text, 0, text.Length) == 0;

    private void SkipSpaces()
    {
        while (Current is ' ' or '\t' or '\r' || StartsWith("\\\n"))
        {
            Position += Current == '\\' ? 2 : 1;
        }

        if (Current == '#' && (Position == 0 || char.IsWhiteSpace(_source[Position - 1]) || _source[Position - 1] is ';' or '(' or '&' or '|'))
        {
            var end = _source.IndexOf('\n', Position);
            Position = end < 0 ? _source.Length : end;
        }
    }

    private void SkipLines()
    {
        SkipSpaces();
        while (Current == '\n')
        {
            Position++;
            SkipSpaces();
        }
    }
}
