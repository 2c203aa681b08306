package record

// Column describes a section of the site for the META tags of the guide to government sites (政府网站发展指引): ColumnDescription,
// ColumnKeywords and ColumnType. ColumnName is the section's own name.
type Column struct {
	// Section is the name of a kind or of an overview.
	Section     string   `toml:"section" rec:"required,enum=selection|notice|village|hub|material|commendation|activity|assessment|organisation|plan|training|circulation|article|allowance|regulation|statistics|network|responsibilities|timeline|lists|study|voices|help|peace|support|bulletin|disclosure"`
	Description string   `toml:"description" rec:"required"`
	Keywords    []string `toml:"keywords" rec:"required"`
	Type        string   `toml:"type" rec:"required"` // kind of column: 公示公告, 工作动态, 政务公开 …
}

// Translation is another board that says the same in another language, page by page under the same paths.
type Translation struct {
	Language string `toml:"language" rec:"required"` // BCP 47: en, zh-Hant, ug
	BaseURL  string `toml:"base_url" rec:"required"` // where that board stands
}
